"use client";

import { type ReactNode, useEffect } from "react";
import { type Talk, TalkContext } from "./talk";

export function TalkProvider({ talk, children }: { talk: Talk; children: ReactNode }) {
  useLanding(talk);
  return <TalkContext value={talk}>{children}</TalkContext>;
}

/** The form that was sent is gone with the focus in it: what it said is where one goes on. */
function useLanding(talk: Talk): void {
  useEffect(() => {
    if (talk.landed && document.activeElement === document.body) {
      document.getElementById(`comment-${talk.landed}`)?.focus({ preventScroll: true });
    }
  }, [talk]);
}
