"use client";

import { type MouseEvent, useState, useTransition } from "react";
import type { ShownMatch } from "@/lib/ideas/posting/shown-match";
import { buttonClass } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import type { MarkWords } from "@/lib/ui/mark-button";
import { sendMark } from "@/lib/ui/send-mark";

type Props = {
  match: ShownMatch;
  label: string;
  done: string;
  words: Pick<MarkWords, "offline" | "failed">;
  onSupported?: () => void;
};

/** Leads to the idea; with JavaScript it supports it on the way. A form cannot stand inside the one around it. */
export function SupportInstead({ match, label, done, words, onSupported }: Props) {
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState("");
  if (match.supported) return <p className="font-semibold text-brand-text">{done}</p>;
  if (match.status === "done" || match.status === "declined") return null;
  const support = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (busy) return;
    start(async () => {
      const answer = await sendMark("/api/supports", { give: match.id, back: match.href }, words);
      if ("refused" in answer) return setRefusal(answer.refused);
      if ("go" in answer) return window.location.assign(answer.go);
      onSupported?.();
      window.location.assign(match.href);
    });
  };
  return (
    <p>
      <a
        href={match.href}
        onClick={support}
        aria-disabled={busy || undefined}
        className={buttonClass({ variant: "secondary", size: "small" })}
      >
        <Icon name="support" size={18} />
        {label}
        <span className="sr-only">: {match.title}</span>
      </a>
      {refusal ? (
        <span role="alert" className="mt-1 block text-sm font-semibold text-danger">
          {refusal}
        </span>
      ) : null}
    </p>
  );
}
