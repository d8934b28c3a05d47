"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { type FormLabels, sayCount } from "@/lib/ui/form-labels";

/**
 * "24 characters left" under a field, from the moment most of the room is used. Screen readers hear
 * it politely, and only then: a number after every letter would drown the letters.
 */
export function useRemaining(limit: number | undefined, labels: FormLabels | null) {
  const [used, setUsed] = useState<number | null>(null);
  const onInput = (event: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (limit) setUsed([...event.currentTarget.value].length);
  };
  if (!limit || !labels) return { counter: null, onInput };
  return { counter: <Counter used={used} limit={limit} labels={labels} />, onInput };
}

function Counter({
  used,
  limit,
  labels,
}: {
  used: number | null;
  limit: number;
  labels: FormLabels;
}): ReactNode {
  const left = limit - (used ?? 0);
  const text = left < 0 ? labels.excess : labels.remaining;
  const sentence = used === null ? "" : sayCount(text, Math.abs(left), labels.locale);
  const close = used !== null && left <= limit / 5;
  return (
    <>
      <p
        aria-hidden="true"
        className={`text-sm empty:hidden ${left < 0 ? "font-semibold text-danger" : "text-muted"}`}
      >
        {sentence}
      </p>
      <p aria-live="polite" className="sr-only">
        {close ? sentence : ""}
      </p>
    </>
  );
}
