import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import type { ActivityState, Who } from "./kinds";

type Rules = { state: ActivityState; who: Who; neighbourhoodIds: readonly string[] };

/** A draft is there for whoever works on it. */
export function canReadActivity(actor: Actor, { state }: Pick<Rules, "state">): boolean {
  return may(actor, state === "draft" ? "activities.manage" : "projects.read");
}

export type Refusal = "notYet" | "ended" | "readsOnly" | "signIn" | "neighbourhood";

/**
 * Why this person cannot take part now, or null: the page says it, the command refuses by it.
 * @param home the neighbourhood in which the person says to live
 */
export function refusal(actor: Actor, activity: Rules, home: string | null): Refusal | null {
  const { state, who, neighbourhoodIds } = activity;
  if (state === "draft" || state === "coming") return "notYet";
  if (state === "ended") return "ended";
  if (actor.kind === "visitor") return who === "everyone" ? null : "signIn";
  if (!may(actor, "activities.takePart")) return "readsOnly";
  if (who === "everyone") return null;
  return who === "signed_in" || (home && neighbourhoodIds.includes(home)) ? null : "neighbourhood";
}

/** Staff always; everybody where it is public, once it has begun. */
export function canReadResults(
  actor: Actor,
  { state, results }: { state: ActivityState; results: "public" | "private" },
): boolean {
  if (may(actor, "activities.manage")) return true;
  return results === "public" && (state === "open" || state === "ended");
}
