"use client";

import { createContext, useContext } from "react";
import type { DraftLabels } from "@/lib/ui/draft-labels";
import type { FormLabels } from "@/lib/ui/form-labels";

/** What the small forms of a discussion share, sent to the browser once. */
export type Talk = {
  /** Null where there is nothing to answer: in a debate. */
  ideaId: string | null;
  /** The page the forms are on; where a reader comes back to. */
  back: string;
  formKey: string;
  form: FormLabels;
  draft: DraftLabels;
  /** What a visitor sends is kept by the server until the sign-in. */
  visitor: boolean;
  /** The comment that the address leads to: the one just written, or a link's. */
  landed: string | null;
  /** Names that can be mentioned here. */
  names: string[];
  /** As whom one can speak; empty where only as oneself. */
  voices: { legend: string; options: { value: string; label: string }[] } | null;
  labels: {
    text: string;
    textHint: string;
    send: string;
    sendReply: string;
    save: string;
    cancel: string;
    reply: string;
    mention: string;
  };
};

export const TalkContext = createContext<Talk | null>(null);

export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (!talk) throw new Error("a part of a discussion stands outside of its TalkProvider");
  return talk;
}
