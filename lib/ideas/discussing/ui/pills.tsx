"use client";

import { firstOf, useField } from "@/lib/ui/form-scope";
import { useTalk } from "./talk";

/** As whom one speaks, for whoever speaks for an organisation. */
export function VoiceChoice() {
  const { voices } = useTalk();
  return voices ? <Pills name="organisation" {...voices} chosen="" /> : null;
}

type Props = {
  name: string;
  legend: string;
  options: { value: string; label: string }[];
  chosen: string;
};

/** A row of few; what was chosen stays chosen when the form comes back. */
export function Pills({ name, legend, options, chosen }: Props) {
  const { typed } = useField({ name, label: legend, optional: true });
  const current = firstOf(typed) ?? chosen;
  return (
    <fieldset className="field">
      <legend className="field-label">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border-[1.5px] border-line-strong bg-surface ps-3 pe-4 text-sm font-semibold has-checked:border-brand-edge has-checked:bg-brand-soft has-checked:text-brand-text has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === current}
              className="size-4.5 accent-brand-text focus-visible:outline-none"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
