"use client";

import type { ReactNode } from "react";
import { GroupFrame } from "@/lib/ui/field-frame";
import { type FieldProps, firstOf, useField } from "@/lib/ui/form-scope";

type Picture = { value: string; label: string; picture: ReactNode };
type PictureChoiceProps = FieldProps & { options: Picture[]; defaultValue?: string };

/** One of a few pictures, each with its name for those who do not see it. */
export function PictureChoice({ options, defaultValue, ...props }: PictureChoiceProps) {
  const field = useField(props);
  const chosen = firstOf(field.typed) ?? defaultValue;
  return (
    <GroupFrame {...field} label={props.label} hint={props.hint} optional={props.optional}>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label, picture }, index) => (
          <label
            key={value}
            className="grid size-12 cursor-pointer place-items-center rounded-control border-2 border-transparent hover:border-line-strong has-[:checked]:border-ink has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-ink"
          >
            <input
              type="radio"
              id={index === 0 ? field.id : `${field.id}-${index}`}
              name={props.name}
              value={value}
              defaultChecked={value === chosen}
              className="sr-only"
              required={field.required}
              aria-invalid={field.invalid}
            />
            <span className="sr-only">{label}</span>
            {picture}
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
