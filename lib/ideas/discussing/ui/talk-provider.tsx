"use client";

import type { ReactNode } from "react";
import { type Talk, TalkContext } from "./talk";

export function TalkProvider({ talk, children }: { talk: Talk; children: ReactNode }) {
  return <TalkContext value={talk}>{children}</TalkContext>;
}
