import { inArray } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { ages } from "@/lib/people/about/ages";
import { listGroupChoices } from "./groups/queries";
import { namesNeighbourhoods } from "./kinds";
import type { Asking } from "./queries";

const bands: readonly string[] = ages;

/** What a form says of who may take part, without what another choice left in it. */
export function askedFor({ who, neighbourhoodIds, ageFrom, ageTo, groupId }: Asking): Asking {
  return {
    who,
    neighbourhoodIds: namesNeighbourhoods(who) ? neighbourhoodIds : [],
    ...(who === "ages" ? { ageFrom, ageTo } : { ageFrom: null, ageTo: null }),
    groupId: who === "group" ? groupId : null,
  };
}

/** What an activity asks for has to be said, and to be there. */
export async function requireAsking(
  db: CityDb,
  { projectId }: { projectId: string | null },
  { who, neighbourhoodIds, ageFrom, ageTo, groupId }: Asking,
): Promise<void> {
  if (namesNeighbourhoods(who)) await requireNeighbourhoods(db, neighbourhoodIds);
  if (who === "ages" && !ageFrom && !ageTo) throw new RuleError("activities.admin.noAge");
  if (ageFrom && ageTo && bands.indexOf(ageFrom) > bands.indexOf(ageTo))
    throw new RuleError("activities.admin.ageOrder");
  if (who !== "group") return;
  if (!groupId) throw new RuleError("activities.admin.noGroup");
  const offered = await listGroupChoices(db, projectId);
  if (!offered.some(({ id }) => id === groupId)) throw new NotFoundError("group");
}

async function requireNeighbourhoods(db: CityDb, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) throw new RuleError("activities.admin.noNeighbourhood");
  const known = await db.$count(neighbourhoods, inArray(neighbourhoods.id, [...ids]));
  if (known < new Set(ids).size) throw new NotFoundError("neighbourhood");
}
