import { ages } from "@/lib/people/about/ages";
import type { Actor } from "@/lib/people/actor";
import { inProject, may } from "@/lib/people/permissions";
import type { ActivityState, Results, Who } from "./kinds";
import type { Standing } from "./standing";

type Rules = {
  state: ActivityState;
  who: Who;
  neighbourhoodIds: readonly string[];
  ageFrom: string | null;
  ageTo: string | null;
};
type Placed = { projectId: string | null };

/** Everywhere in the city, or in the projects that somebody moderates. */
export function canManageActivity(actor: Actor, { projectId }: Placed): boolean {
  return may(actor, "activities.manage", inProject(projectId));
}

/** A draft is there for whoever works on it. */
export function canReadActivity(actor: Actor, activity: Placed & Pick<Rules, "state">): boolean {
  return activity.state === "draft" ? canManageActivity(actor, activity) : may(actor, "projects.read");
}

export type Refusal =
  | ("notYet" | "ended" | "readsOnly" | "signIn")
  | ("resident" | "neighbourhood" | "ageUnsaid" | "age" | "group");

/** Why this person cannot take part now, or null: the page says it, the command refuses by it. */
export function refusal(actor: Actor, activity: Rules, standing: Standing): Refusal | null {
  const { state, who } = activity;
  if (state === "draft" || state === "coming") return "notYet";
  if (state === "ended") return "ended";
  if (actor.kind === "visitor") return who === "everyone" ? null : "signIn";
  if (!may(actor, "activities.takePart")) return "readsOnly";
  return lacks(activity, standing);
}

/** Whether whoever signs in may take part: nothing more of a person is asked, nor read. */
export function isForAll({ who }: Pick<Rules, "who">): boolean {
  return who === "everyone" || who === "signed_in";
}

function lacks({ who, neighbourhoodIds, ...bounds }: Rules, standing: Standing): Refusal | null {
  const { home, resident, age, invited } = standing;
  if (isForAll({ who })) return null;
  if (who === "group") return invited ? null : "group";
  if (who === "ages") return ageWithin(bounds, age) ? null : age ? "age" : "ageUnsaid";
  if (who !== "neighbourhoods" && !resident) return "resident";
  if (who === "residents") return null;
  return home && neighbourhoodIds.includes(home) ? null : "neighbourhood";
}

/** By the bands that people may say of themselves: from the one to the other, each open where there is none. */
function ageWithin({ ageFrom, ageTo }: Pick<Rules, "ageFrom" | "ageTo">, age: string | null): boolean {
  const at = (band: string | null, otherwise: number) =>
    band === null ? otherwise : ages.indexOf(band as (typeof ages)[number]);
  const place = at(age, -1);
  return place >= 0 && place >= at(ageFrom, 0) && place <= at(ageTo, ages.length);
}

/** Whoever works on it always; everybody where it is public, once it has begun. */
export function canReadResults(
  actor: Actor,
  { state, results, projectId }: Placed & { state: ActivityState; results: Results },
): boolean {
  if (canManageActivity(actor, { projectId })) return true;
  return results === "public" && (state === "open" || state === "ended");
}
