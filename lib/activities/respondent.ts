import type { Actor } from "@/lib/people/actor";

/** Who takes part: a person, or a browser of somebody who is not signed in. */
export type Respondent = { key: string; personId: string | null };

/** @param browser the hash of the browser's secret, for whoever is not signed in */
export function respondentOf(actor: Actor, browser: string | null): Respondent | null {
  if (actor.kind === "person") return { key: actor.id, personId: actor.id };
  return browser ? { key: `browser:${browser}`, personId: null } : null;
}
