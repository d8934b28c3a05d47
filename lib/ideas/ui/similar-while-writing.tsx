"use client";

import { useEffect, useRef, useState } from "react";
import type { ShownMatch } from "@/lib/ideas/posting/shown-match";
import { firstOf, useField } from "@/lib/ui/form-scope";
import { type MatchLabels, MatchList } from "./match-list";

type Props = {
  /** Where similar ideas are asked for, in the reader's language. */
  source: string;
  draftName: string;
  labels: MatchLabels & { title: string; intro: string; stepTitle: string; anyway: string };
};

/**
 * Ideas like the one being written. While somebody writes they appear by themselves; without JavaScript the
 * form comes back with them once, and asks before it posts.
 */
export function SimilarWhileWriting({ source, draftName, labels }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const sent = useField({ name: "similar", label: "" });
  const asked = readMatches(firstOf(sent.typed));
  const [found, setFound] = useState<ShownMatch[]>([]);
  const [seen, setSeen] = useState<string[]>([]);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running: AbortController | undefined;
    let last = "";
    const look = async () => {
      const query = queryOf(form);
      if (!query || query === last) return;
      last = query;
      running?.abort();
      running = new AbortController();
      const matches = await askFor(`${source}&${query}`, running.signal);
      if (!matches) return;
      setFound(matches);
      setSeen((before) => [...new Set([...before, ...matches.map(({ code }) => code)])]);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, 700);
    };
    soon();
    form.addEventListener("input", soon);
    return () => {
      clearTimeout(timer);
      running?.abort();
      form.removeEventListener("input", soon);
    };
  }, [source]);

  const matches = asked.length > 0 ? asked : found;
  const letGo = () => localStorage.removeItem(`draft:${draftName}`);
  return (
    <div ref={box} aria-live="polite">
      <input type="hidden" name="seen" value={seen.join(",")} />
      {matches.length > 0 ? (
        <section className="mt-5 grid gap-3 rounded-card border border-brand-line bg-brand-soft p-4 sm:p-5">
          <h2 className="text-lg font-bold">{asked.length > 0 ? labels.stepTitle : labels.title}</h2>
          <p>{labels.intro}</p>
          <MatchList matches={matches} labels={labels} onSupported={letGo} />
          {asked.length > 0 ? (
            <label className="flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
              <input type="checkbox" name="anyway" value="yes" className="size-6 accent-brand-text" />
              {labels.anyway}
            </label>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

/** What the form says so far; too little to compare is nothing. */
function queryOf(form: HTMLFormElement): string | null {
  const data = new FormData(form);
  const read = (name: string) => String(data.get(name) ?? "").trim();
  const title = read("title").slice(0, 200);
  if (title.length < 8) return null;
  const query = { title, text: read("text").slice(0, 1000), lat: read("lat"), lng: read("lng") };
  return new URLSearchParams(query).toString();
}

/** Null where the answer did not come: the next pause in writing asks again. */
async function askFor(address: string, signal: AbortSignal): Promise<ShownMatch[] | null> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return null;
    const answer: { ideas: ShownMatch[] } = await response.json();
    return answer.ideas;
  } catch {
    return null;
  }
}

function readMatches(text: string | undefined): ShownMatch[] {
  try {
    const matches: ShownMatch[] = JSON.parse(text ?? "[]");
    return Array.isArray(matches) ? matches : [];
  } catch {
    return [];
  }
}
