import { scoreRules } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { firstRules, isDeed, type ScoreRules } from "./deeds";

/** What the city gives for each deed: its own rules over those that all begin with. */
export async function loadRules(db: CityDb): Promise<ScoreRules> {
  const rows = await db.select().from(scoreRules);
  const rules = { ...firstRules };
  for (const { deed, points, daily, weekly, total } of rows) {
    if (isDeed(deed)) rules[deed] = { points, daily, weekly, total };
  }
  return rules;
}
