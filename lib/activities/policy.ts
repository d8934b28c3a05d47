import type { Actor } from "@/lib/people/actor";
import { inProject, may } from "@/lib/people/permissions";
import type { ActivityState, Results, Who } from "./kinds";

type Rules = { state: ActivityState; who: Who; neighbourhoodIds: readonly string[] };
type Placed = { projectId: string | null };

/** Everywhere in the city, or in the projects that somebody moderates. */
export function canManageActivity(actor: Actor, { projectId }: Placed): boolean {
  return may(actor, "activities.manage", inProject(projectId));
}

/** A draft is there for whoever works on it. */
export function canReadActivity(actor: Actor, activity: Placed & Pick<Rules, "state">): boolean {
  return activity.state === "draft" ? canManageActivity(actor, activity) : may(actor, "projects.read");
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

/** Whoever works on it always; everybody where it is public, once it has begun. */
export function canReadResults(
  actor: Actor,
  { state, results, projectId }: Placed & { state: ActivityState; results: Results },
): boolean {
  if (canManageActivity(actor, { projectId })) return true;
  return results === "public" && (state === "open" || state === "ended");
}
