"use client";

import type { ReactNode } from "react";
import { FieldError, FieldFrame, GroupFrame, Hint } from "@/lib/ui/field-frame";
import { allOf, type FieldProps, firstOf, useField } from "@/lib/ui/form-scope";

export type Option = { value: string; label: string; hint?: string; disabled?: boolean };

type ChoiceProps = FieldProps & { options: Option[]; defaultValue?: string };

export function Select({ options, defaultValue, empty, ...props }: ChoiceProps & { empty?: string }) {
  const field = useField(props);
  const value = firstOf(field.typed) ?? defaultValue ?? "";
  // React never updates a select's default, so a new value is a new select.
  return (
    <FieldFrame {...field} label={props.label} hint={props.hint} optional={props.optional}>
      <select
        key={value}
        id={field.id}
        name={props.name}
        className="control control-select"
        defaultValue={value}
        required={field.required}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export function RadioGroup({ options, defaultValue, ...props }: ChoiceProps) {
  const field = useField(props);
  const value = firstOf(field.typed) ?? defaultValue;
  return (
    <GroupFrame {...field} label={props.label} hint={props.hint} optional={props.optional}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={optionId(field.id, index)}
          hintId={hintId(field.id, index)}
          option={option}
        >
          <input
            type="radio"
            id={optionId(field.id, index)}
            name={props.name}
            value={option.value}
            defaultChecked={option.value === value}
            disabled={option.disabled}
            required={field.required}
            aria-describedby={option.hint ? `${hintId(field.id, index)}-hint` : undefined}
            aria-invalid={field.invalid}
          />
        </Choice>
      ))}
    </GroupFrame>
  );
}

type CheckboxGroupProps = FieldProps & { options: Option[]; defaultValues?: string[] };

export function CheckboxGroup({ options, defaultValues = [], ...props }: CheckboxGroupProps) {
  const field = useField(props);
  const chosen = field.answered || field.typed !== undefined ? allOf(field.typed) : defaultValues;
  return (
    <GroupFrame {...field} label={props.label} hint={props.hint} optional={props.optional}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={optionId(field.id, index)}
          hintId={hintId(field.id, index)}
          option={option}
        >
          <input
            type="checkbox"
            id={optionId(field.id, index)}
            name={props.name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            disabled={option.disabled}
            aria-describedby={option.hint ? `${hintId(field.id, index)}-hint` : undefined}
            aria-invalid={field.invalid}
          />
        </Choice>
      ))}
    </GroupFrame>
  );
}

type CheckboxProps = Omit<FieldProps, "optional"> & { value?: string; defaultChecked?: boolean };

/** One box that is ticked or not: consent, a setting. */
export function Checkbox({ value = "on", defaultChecked, ...props }: CheckboxProps) {
  const field = useField({ ...props, optional: true });
  const checked = field.answered ? allOf(field.typed).includes(value) : defaultChecked;
  return (
    <div className={field.error ? "field field-invalid" : "field"}>
      <FieldError id={field.id} error={field.error} labels={field.labels} />
      <Choice id={field.id} hintId={field.id} option={{ value, label: props.label, hint: props.hint }}>
        <input
          type="checkbox"
          id={field.id}
          name={props.name}
          value={value}
          defaultChecked={checked}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
        />
      </Choice>
    </div>
  );
}

function Choice({ id, hintId, option, children }: ChoiceFrameProps) {
  return (
    <div className="choice">
      {children}
      <div>
        <label htmlFor={id}>{option.label}</label>
        <Hint id={hintId} hint={option.hint} />
      </div>
    </div>
  );
}

/** The first option carries the field's own id, so that the error summary's link lands on it. */
function optionId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index}`;
}

/** Apart from the group's own hint, which belongs to the id of the first option too. */
function hintId(id: string, index: number): string {
  return `${id}-option-${index}`;
}

type ChoiceFrameProps = { id: string; hintId: string; option: Option; children: ReactNode };
