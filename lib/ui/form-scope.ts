"use client";

import { createContext, useContext } from "react";
import { type FormState, idle } from "@/lib/base/form-state";
import type { FormLabels } from "@/lib/ui/form-labels";

type FormScope = { id: string; state: FormState; labels: FormLabels | null };

/** Outside an `ActionForm` (a search form, say) fields have no errors and nothing is marked as required. */
const defaults: FormScope = { id: "f", state: idle, labels: null };

export const FormContext = createContext<FormScope>(defaults);

export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
};

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** What every field needs: its id, what was typed, its error, and the ids that describe it. */
export function useField({ name, hint, optional }: FieldProps, extraDescription?: string) {
  const { id: formId, state, labels } = useContext(FormContext);
  const id = fieldId(formId, name);
  const error = state.status === "invalid" ? state.fields[name] : undefined;
  const typed = state.status === "idle" ? undefined : state.values?.[name];
  const described = [
    hint && `${id}-hint`,
    extraDescription && `${id}-${extraDescription}`,
    error && `${id}-error`,
  ];
  return {
    id,
    error,
    typed,
    labels,
    /** True once the form came back: then a box that is not among the values was left unticked. */
    answered: state.status === "invalid",
    required: labels !== null && !optional,
    describedBy: described.filter(Boolean).join(" ") || undefined,
    invalid: error ? (true as const) : undefined,
  };
}

export function firstOf(typed: string | string[] | undefined): string | undefined {
  return Array.isArray(typed) ? typed[0] : typed;
}

export function allOf(typed: string | string[] | undefined): string[] {
  if (typed === undefined) return [];
  return Array.isArray(typed) ? typed : [typed];
}
