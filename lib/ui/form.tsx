"use client";

import { type ReactNode, type RefObject, useActionState, useEffect, useId, useRef, useState } from "react";
import { type FormState, idle } from "@/lib/base/form-state";
import { FormErrors, FormNotice } from "@/lib/ui/form-errors";
import type { FormLabels } from "@/lib/ui/form-labels";
import { FormContext } from "@/lib/ui/form-scope";
import { type FormAction, sendSafely, sentEvent } from "@/lib/ui/send-safely";

type ActionFormProps = {
  action: FormAction;
  labels: FormLabels;
  /**
   * Unique per form shown; the same key again replays the first answer. Null where sending again does no harm and
   * must not be answered with the first: signing in and out, and the answers of a wizard, which one goes back to.
   */
  formKey: string | null;
  /** Where a browser without JavaScript lands after sending, when that is not this page. */
  permalink?: string;
  /** Stable prefix of the fields' ids; needed only where something outside links to a field. */
  id?: string;
  className?: string;
  children: ReactNode;
};

export function ActionForm({ action, labels, formKey, permalink, id, className, children }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send] = useActionState(useSafely(action, labels, form), idle, permalink);
  const ownId = useId();
  const formId = id ?? ownId;
  const round = useRounds(state);
  useKeepTyped(form);
  return (
    <form ref={form} action={send} noValidate className={className ?? "grid gap-6"}>
      {formKey === null ? null : <input type="hidden" name="form_key" value={freshKey(state) ?? formKey} />}
      {state.status === "invalid" ? <FormErrors formId={formId} state={state} labels={labels} /> : null}
      {state.status === "done" && state.message ? (
        <FormNotice key={`notice-${round}`} message={state.message} />
      ) : null}
      <FormContext key={round} value={{ id: formId, state, labels }}>
        {children}
      </FormContext>
    </form>
  );
}

function freshKey(state: FormState): string | undefined {
  return state.status === "idle" ? undefined : state.formKey;
}

/** The action itself on the server and at first, so that the form works before and without JavaScript. */
function useSafely(
  action: FormAction,
  labels: FormLabels,
  form: RefObject<HTMLFormElement | null>,
): FormAction {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  if (!awake) return action;
  return sendSafely(action, labels, (to) => {
    form.current?.dispatchEvent(new CustomEvent(sentEvent, { detail: to }));
  });
}

/**
 * React empties a form once its action has run. What was typed (chosen files too) stays in place
 * instead; React's own event system is asleep at that moment, so this listens itself.
 */
function useKeepTyped(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current;
    const keep = (event: Event) => event.preventDefault();
    element?.addEventListener("reset", keep);
    return () => element?.removeEventListener("reset", keep);
  }, [form]);
}

/** Counts the times the form was accepted; with each, its fields start anew from what is saved. */
function useRounds(state: FormState): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (state.status === "done") setRound((before) => before + 1);
  }, [state]);
  return round;
}
