"use client";

import { FieldFrame } from "@/lib/ui/field-frame";
import { type FieldProps, firstOf, useField } from "@/lib/ui/form-scope";

type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean };

/** A browser never hands a chosen file back, so after a mistake without JavaScript it is asked for again. */
export function FileField({ accept, multiple, ...props }: FileFieldProps) {
  const field = useField(props);
  return (
    <FieldFrame {...field} label={props.label} hint={props.hint} optional={props.optional}>
      <input
        id={field.id}
        name={props.name}
        type="file"
        className="control control-file"
        accept={accept}
        multiple={multiple}
        required={field.required}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
      />
      {field.answered && field.typed && field.labels ? (
        <noscript>
          <p className="field-hint">{field.labels.chooseFileAgain}</p>
        </noscript>
      ) : null}
    </FieldFrame>
  );
}

/** Carries what was sent before (a place, a chosen idea), or else the value given. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { typed } = useField({ name, label: "" });
  return <input type="hidden" name={name} value={firstOf(typed) ?? value} />;
}
