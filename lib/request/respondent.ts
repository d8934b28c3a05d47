import { type Respondent, respondentOf } from "@/lib/activities/respondent";
import type { Actor } from "@/lib/people/actor";
import { browserHash, knownBrowserHash } from "./browser";

/** Who sends a form: a browser without an account gets its mark by that. Only in actions. */
export async function whoTakesPart({ actor }: { actor: Actor }): Promise<Respondent> {
  const respondent = respondentOf(actor, actor.kind === "person" ? null : await browserHash());
  if (!respondent) throw new Error("a browser has a mark once it sends a form");
  return respondent;
}

/** Who looks at a page, or null for a browser that never sent a form here. */
export async function knownRespondent(actor: Actor): Promise<Respondent | null> {
  return respondentOf(actor, actor.kind === "person" ? null : await knownBrowserHash());
}
