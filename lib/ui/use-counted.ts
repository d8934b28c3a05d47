"use client";

import { useActionState, useState } from "react";
import { type FormState, idle } from "@/lib/base/form-state";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** Whether the reader's own mark is on something, and how many marks there are. */
export type Counted = { on: boolean; count: number };

/**
 * A mark with two forms, one that gives it and one that takes it back. The screen answers at once; what the
 * server counted (`values: { on, count }`) replaces it when it comes, and a refusal puts back what was there.
 *
 * @param back where the reader comes back to without JavaScript
 */
export function useCounted(page: Counted, give: Action, takeBack: Action, back: string) {
  const [given, sendGive, giving] = useActionState(give, idle, back);
  const [taken, sendBack, taking] = useActionState(takeBack, idle, back);
  const truth = useTruth(page, given, taken);
  const on = giving || (truth.on && !taking);
  const refusal = [given, taken].find((state) => state.status === "invalid");
  const last = truth.on ? given : taken;
  return {
    on,
    count: truth.count + Number(on) - Number(truth.on),
    pending: giving || taking,
    send: on ? sendBack : sendGive,
    said: last.status === "done" ? last.message : undefined,
    refusal: refusal?.status === "invalid" ? refusal.message : undefined,
  };
}

/** The page's own state, until an answer of either form came later. */
function useTruth(page: Counted, given: FormState, taken: FormState): Counted {
  const [seen, setSeen] = useState({ page, given, taken, truth: page });
  const truth = newest(seen, page, given, taken) ?? seen.truth;
  if (given !== seen.given || taken !== seen.taken || !same(page, seen.page)) {
    setSeen({ page, given, taken, truth });
  }
  return truth;
}

type Seen = { page: Counted; given: FormState; taken: FormState };

function newest(seen: Seen, page: Counted, given: FormState, taken: FormState): Counted | null {
  if (given !== seen.given) return answered(given);
  if (taken !== seen.taken) return answered(taken);
  return same(page, seen.page) ? null : page;
}

function answered(state: FormState): Counted | null {
  if (state.status !== "done" || !state.values) return null;
  return { on: state.values.on === "yes", count: Number(state.values.count) };
}

function same(a: Counted, b: Counted): boolean {
  return a.on === b.on && a.count === b.count;
}
