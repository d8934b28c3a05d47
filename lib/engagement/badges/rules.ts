import { count, isNull } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { badges } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { builtInRules } from "./badges";
import { type BadgeRule, isMetric } from "./metrics";

/** By what a city's badges are given: those that every city has, and its own. */
export async function loadBadgeRules(db: CityDb): Promise<BadgeRule[]> {
  const [districts] = await db
    .select({ count: count() })
    .from(neighbourhoods)
    .where(isNull(neighbourhoods.archivedAt));
  const own = await db.select().from(badges).where(isNull(badges.archivedAt)).orderBy(badges.createdAt);
  return [
    ...builtInRules(districts?.count ?? 0),
    ...own.flatMap(({ id, metric, levels, topicId, neighbourhoodId }) =>
      isMetric(metric) ? [{ badge: id, metric, levels, topicId, neighbourhoodId }] : [],
    ),
  ];
}
