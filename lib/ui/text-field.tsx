"use client";

import type { HTMLInputAutoCompleteAttribute } from "react";
import { FieldFrame } from "@/lib/ui/field-frame";
import { sayCount } from "@/lib/ui/form-labels";
import { type FieldProps, firstOf, useField } from "@/lib/ui/form-scope";
import { useRemaining } from "@/lib/ui/remaining";

type TextProps = FieldProps & {
  defaultValue?: string;
  /** Shown in the hint before anything is typed and counted while typing; the server refuses more. */
  limit?: number;
  placeholder?: string;
  lang?: string;
  dir?: "auto" | "ltr" | "rtl";
};

type TextFieldProps = TextProps & {
  type?:
    | "text"
    | "email"
    | "url"
    | "tel"
    | "search"
    | "password"
    | "number"
    | "date"
    | "datetime-local"
    | "color";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "url" | "search";
  /** How wide the answer is, in characters; without it the field takes the line. */
  width?: "code" | "short" | "medium";
};

export function TextField({ type = "text", autoComplete, inputMode, width, ...props }: TextFieldProps) {
  const { field, hint, counter, onInput } = useText(props);
  return (
    <FieldFrame {...field} label={props.label} hint={hint} optional={props.optional}>
      <input
        id={field.id}
        name={props.name}
        type={type}
        className={`control ${width ? widths[width] : ""}`}
        defaultValue={firstOf(field.typed) ?? props.defaultValue}
        onInput={onInput}
        autoComplete={autoComplete}
        inputMode={inputMode}
        placeholder={props.placeholder}
        lang={props.lang}
        dir={props.dir}
        required={field.required}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
      />
      {counter}
    </FieldFrame>
  );
}

export function TextArea({ rows = 5, ...props }: TextProps & { rows?: number }) {
  const { field, hint, counter, onInput } = useText(props);
  return (
    <FieldFrame {...field} label={props.label} hint={hint} optional={props.optional}>
      <textarea
        id={field.id}
        name={props.name}
        rows={rows}
        className="control resize-y"
        defaultValue={firstOf(field.typed) ?? props.defaultValue}
        onInput={onInput}
        placeholder={props.placeholder}
        lang={props.lang}
        dir={props.dir ?? "auto"}
        required={field.required}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
      />
      {counter}
    </FieldFrame>
  );
}

const widths = { code: "max-w-48 font-mono text-xl tracking-[0.3em]", short: "max-w-32", medium: "max-w-sm" };

function useText(props: TextProps) {
  const withLimit = { ...props, hint: props.hint ?? (props.limit ? " " : undefined) };
  const field = useField(withLimit);
  const { labels } = field;
  const limitHint = props.limit && labels ? sayCount(labels.limit, props.limit, labels.locale) : undefined;
  const hint = [props.hint, limitHint].filter(Boolean).join(" · ") || undefined;
  const { counter, onInput } = useRemaining(props.limit, labels);
  return { field, hint, counter, onInput };
}
