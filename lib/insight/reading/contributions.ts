import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { ContributionKind } from "@/lib/insight/kinds";
import type { Days } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";
import { contributionsIn } from "./roll-ups";

/** How many contributions of a kind have the same topic and neighbourhood; null: none. */
export type ContributionLine = {
  kind: ContributionKind;
  topicId: string | null;
  neighbourhoodId: string | null;
  count: number;
};

/** What kinds, topics and neighbourhoods are all added up from: read once, as a year of a large city has 20,000 lines. */
export async function readContributions(
  db: CityDb,
  days: Days,
  scope: Scope | null = null,
): Promise<ContributionLine[]> {
  const rows = await db.execute<ContributionLine>(sql`
    select kind, topic_id as "topicId", neighbourhood_id as "neighbourhoodId", sum(count)::int as count
    from ${contributionsIn(days, scope)} c group by 1, 2, 3`);
  return [...rows];
}

export function sumOf(lines: readonly ContributionLine[], kind?: ContributionKind): number {
  return lines.reduce((sum, line) => (kind && line.kind !== kind ? sum : sum + line.count), 0);
}
