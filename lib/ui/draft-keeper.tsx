"use client";

import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { FormValues } from "@/lib/base/form-state";
import type { DraftLabels } from "@/lib/ui/draft-labels";
import { FormContext } from "@/lib/ui/form-scope";
import { Icon } from "@/lib/ui/icon";
import { sentEvent } from "@/lib/ui/send-safely";

type DraftKeeperProps = {
  /** What the draft is kept under in this browser, for this city's address only. */
  name: string;
  labels: DraftLabels;
  /** The page came with words of its own: an earlier draft is offered, not put in their place. */
  started?: boolean;
  /** The server keeps what was sent while its writer signs in. */
  keptAtSignIn?: boolean;
  children: ReactNode;
};

/**
 * Keeps what is typed in the form around it on this device, so that a closed tab or a dead connection loses
 * nothing. Chosen files cannot be kept. Once a page follows, or `DraftDone` stands on one, the draft goes.
 */
export function DraftKeeper({ name, labels, started, keptAtSignIn, children }: DraftKeeperProps) {
  const scope = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [shown, setShown] = useState<"none" | "offered" | "restored">("none");
  const [round, setRound] = useState(0);

  useEffect(() => {
    const kept = readDraft(name);
    if (!kept) return;
    setDraft(kept);
    setShown(started ? "offered" : "restored");
  }, [name, started]);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let done = false;
    // Words that the page came with are no draft until somebody types.
    let typed = !started;
    const keep = () => {
      if (typed && !done) writeDraft(name, form);
    };
    const soon = (event: Event) => {
      typed ||= event.type === "input";
      clearTimeout(timer);
      timer = setTimeout(keep, 400);
    };
    const sent = (event: Event) => {
      const signingIn = event instanceof CustomEvent && /\/(sign-in|welcome)\b/.test(event.detail);
      if (signingIn && !keptAtSignIn) return;
      clearTimeout(timer);
      done = true;
      localStorage.removeItem(keyOf(name));
    };
    form.addEventListener("input", soon);
    form.addEventListener("click", soon);
    form.addEventListener("submit", keep, true);
    form.addEventListener(sentEvent, sent);
    window.addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", soon);
      form.removeEventListener("click", soon);
      form.removeEventListener("submit", keep, true);
      form.removeEventListener(sentEvent, sent);
      window.removeEventListener("pagehide", keep);
    };
  }, [name, started, keptAtSignIn]);

  const discard = () => {
    localStorage.removeItem(keyOf(name));
    setDraft(null);
    setShown("none");
    setRound((before) => before + 1);
  };
  // Fields take their values from the form's state; a draft is one that the server has not seen.
  const restored = draft && shown === "restored" && scope.state.status === "idle";
  const value = restored ? { ...scope, state: { status: "done" as const, values: draft.values } } : scope;
  return (
    <div ref={box} className="contents">
      {draft && shown !== "none" && scope.state.status === "idle" ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-info/35 bg-info-soft p-4">
          <Icon name="clock" className="text-info" />
          <p role="status" className="min-w-0 flex-1 basis-48">
            {shown === "restored" ? labels.restored : labels.unfinished}
          </p>
          {shown === "offered" ? (
            <button
              type="button"
              className="button button-secondary button-small"
              onClick={() => setShown("restored")}
            >
              {labels.restore}
            </button>
          ) : null}
          <button type="button" className="button button-quiet button-small" onClick={discard}>
            {labels.startAfresh}
          </button>
        </div>
      ) : null}
      <FormContext key={`${restored ? "restored" : "typed"} ${round}`} value={value}>
        {children}
      </FormContext>
    </div>
  );
}

/** On the page after sending: the draft has become what it was for. */
export function DraftDone({ name }: { name: string }) {
  useEffect(() => localStorage.removeItem(keyOf(name)), [name]);
  return null;
}

type Draft = { at: number; values: FormValues };

const month = 30 * 24 * 60 * 60 * 1000;

function keyOf(name: string): string {
  return `draft:${name}`;
}

function readDraft(name: string): Draft | null {
  try {
    const draft: Draft = JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
    const usable = draft && Date.now() - draft.at < month && Object.keys(draft.values).length > 0;
    return usable ? draft : null;
  } catch {
    return null;
  }
}

function writeDraft(name: string, form: HTMLFormElement): void {
  const values: FormValues = {};
  for (const [field, value] of new FormData(form)) {
    const own = !field.startsWith("$ACTION") && field !== "form_key";
    if (own && typeof value === "string" && value.trim()) values[field] = value;
  }
  const written = ["title", "text", "address"].some((field) => field in values);
  try {
    if (written) localStorage.setItem(keyOf(name), JSON.stringify({ at: Date.now(), values }));
  } catch {
    // A full or forbidden storage keeps nothing; writing goes on all the same.
  }
}
