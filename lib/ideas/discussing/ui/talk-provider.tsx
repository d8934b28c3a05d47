"use client";

import { type ReactNode, useEffect } from "react";
import { type Talk, TalkContext } from "./talk";

export function TalkProvider({ talk, children }: { talk: Talk; children: ReactNode }) {
  useLanding(talk);
  return <TalkContext value={talk}>{children}</TalkContext>;
}

/** The form that was sent is gone with the focus in it: what it said is where one goes on. */
function useLanding(talk: Talk): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server brings a new `talk`
  useEffect(() => {
    const { hash } = window.location;
    if (document.activeElement !== document.body || !hash.startsWith("#comment-")) return;
    document.getElementById(hash.slice(1))?.focus({ preventScroll: true });
  }, [talk]);
}
