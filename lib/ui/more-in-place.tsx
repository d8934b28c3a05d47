"use client";

import { type MouseEvent, useRef, useState } from "react";
import { buttonClass } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";

type MoreInPlaceProps = { href: string; label: string; pendingLabel: string; listId: string };

/**
 * The way to the next ones. Without JavaScript a link to their own page; with it they come in below the ones
 * that are here: the next page is fetched as it is, and its list's items are taken over.
 */
export function MoreInPlace({ href, label, pendingLabel, listId }: MoreInPlaceProps) {
  const [next, setNext] = useState<string | null>(href);
  const [pending, setPending] = useState(false);
  const shelf = useRef<HTMLDivElement>(null);

  async function bring(event: MouseEvent<HTMLAnchorElement>) {
    if (!next || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (pending) return;
    setPending(true);
    try {
      const page = await fetchPage(next);
      const list = page.getElementById(listId);
      if (!list || !shelf.current) throw new Error("no list in the page");
      takeOver(list, listId, shelf.current);
      setNext(page.querySelector(`[data-more="${listId}"]`)?.getAttribute("href") ?? null);
    } catch {
      window.location.assign(next);
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      <div ref={shelf} className="grid gap-[inherit] empty:hidden" />
      {next ? (
        <div className="grid justify-items-center py-4">
          <a
            href={next}
            data-more={listId}
            onClick={bring}
            aria-disabled={pending || undefined}
            className={buttonClass({})}
          >
            <Icon name="chevron" />
            {pending ? pendingLabel : label}
          </a>
        </div>
      ) : null}
    </>
  );
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address, { headers: { accept: "text/html" } });
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** An item that moved up meanwhile is here already and is not shown twice. The focus goes to the first new one. */
function takeOver(list: HTMLElement, listId: string, shelf: HTMLElement): void {
  const known = new Set(Array.from(document.querySelectorAll("[data-item]"), (item) => item.id));
  const fresh = Array.from(list.children).filter((item) => !known.has(item.id));
  const copy = document.createElement("ul");
  copy.className = list.className;
  copy.dataset.list = listId;
  copy.append(...fresh.map((item) => document.importNode(item, true)));
  shelf.append(copy);
  copy.querySelector<HTMLElement>("a")?.focus();
}
