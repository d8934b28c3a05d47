"use client";

import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/base/form-state";
import type { FormLabels } from "@/lib/ui/form-labels";
import { fieldId } from "@/lib/ui/form-scope";
import { Icon } from "@/lib/ui/icon";

type Invalid = Extract<FormState, { status: "invalid" }>;

/** What has to be mended, as links to the fields. The focus goes here, so that nobody has to search. */
export function FormErrors({
  formId,
  state,
  labels,
}: {
  formId: string;
  state: Invalid;
  labels: FormLabels;
}) {
  const box = useRef<HTMLDivElement>(null);
  // Sent twice with the same mistake, the state is new each time and the focus returns.
  useEffect(() => {
    if (state.status === "invalid") box.current?.focus();
  }, [state]);
  const fields = Object.entries(state.fields);
  const names = useNames(formId, state);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border-2 border-danger bg-danger-soft p-4 focus-visible:outline-offset-4 sm:p-5"
    >
      <h2 className="text-lg font-bold text-ink">
        {fields.length > 0 ? labels.errorSummary : state.message}
      </h2>
      {fields.length > 0 && state.message ? <p className="mt-1 text-ink">{state.message}</p> : null}
      {fields.length > 0 ? (
        <ul className="mt-2 grid gap-1">
          {fields.map(([name, message]) => (
            <li key={name}>
              <a
                href={`#${fieldId(formId, name)}`}
                className="inline-flex min-h-11 items-center font-semibold text-danger underline underline-offset-4"
              >
                {names[name] ? `${names[name]}: ${message}` : message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What the fields are called on the page; the server knows only their keys. */
function useNames(formId: string, state: Invalid): Record<string, string> {
  const [names, setNames] = useState<Record<string, string>>({});
  useEffect(() => {
    const said = Object.keys(state.fields).map((name) => {
      const field = document.getElementById(fieldId(formId, name));
      // The first of several choices has the field's id, and its own words would be one answer among others.
      const chosen = field?.matches("[type=radio], [type=checkbox]") ? "fieldset.field" : "fieldset";
      const legend = field?.closest(chosen)?.querySelector("legend");
      const label = document.querySelector(`label[for="${CSS.escape(fieldId(formId, name))}"]`);
      const named = chosen === "fieldset" ? (label ?? legend) : (legend ?? label);
      return [name, named?.firstChild?.textContent?.trim() ?? ""];
    });
    setNames(Object.fromEntries(said));
  }, [formId, state]);
  return names;
}

/** That it worked. The fields were renewed, so the focus, which was on one of them, comes here. */
export function FormNotice({ message }: { message: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <p
      ref={box}
      role="status"
      tabIndex={-1}
      className="flex gap-3 rounded-card border border-success bg-success-soft p-4 text-ink"
    >
      <Icon name="check" className="mt-0.5 text-success" />
      {message}
    </p>
  );
}
