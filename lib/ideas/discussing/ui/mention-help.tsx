"use client";

import { useContext, useEffect, useState } from "react";
import { FormContext, fieldId } from "@/lib/ui/form-scope";
import { useTalk } from "./talk";

/** While someone types "@…" in the form's text: the people it may mean. Without JavaScript the name is typed. */
export function MentionHelp() {
  const { id } = useContext(FormContext);
  const { names, labels } = useTalk();
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const field = textArea(id);
    if (!field || names.length === 0) return;
    const look = () => setTyped(beginning(field));
    const events = ["input", "click", "keyup"] as const;
    for (const event of events) field.addEventListener(event, look);
    return () => {
      for (const event of events) field.removeEventListener(event, look);
    };
  }, [id, names]);
  const fitting = typed === null ? [] : names.filter((name) => fits(name, typed)).slice(0, 6);
  if (fitting.length === 0) return null;
  return (
    <fieldset className="-mt-2 flex flex-wrap gap-2">
      <legend className="sr-only">{labels.mention}</legend>
      {fitting.map((name) => (
        <button
          key={name}
          type="button"
          className="button button-secondary button-small"
          onClick={() => {
            insert(textArea(id), name);
            setTyped(null);
          }}
        >
          @{name}
        </button>
      ))}
    </fieldset>
  );
}

function textArea(formId: string): HTMLTextAreaElement | null {
  const field = document.getElementById(fieldId(formId, "text"));
  return field instanceof HTMLTextAreaElement ? field : null;
}

/** What stands between the last @ and the caret; null where no name is being typed. */
function beginning(field: HTMLTextAreaElement): string | null {
  const before = field.value.slice(0, field.selectionStart);
  return /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(before)?.[1] ?? null;
}

function insert(field: HTMLTextAreaElement | null, name: string): void {
  if (!field) return;
  const caret = field.selectionStart;
  const start = field.value.lastIndexOf("@", caret - 1);
  field.setRangeText(`@${name} `, Math.max(0, start), caret, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

function fits(name: string, typed: string): boolean {
  return fold(name).startsWith(fold(typed)) || fold(name).includes(` ${fold(typed)}`);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
