import { sql } from "drizzle-orm";
import { tipThresholds } from "@/db/schema/insight";
import type { CityDb } from "@/db/with-city";
import type { TipValues } from "./evidence";
import { isRule, type RuleName, speaks, type Thresholds, type Tip } from "./rules";

/** A tip that staff followed: what was measured then and what is now, or null where there is too little to go by. */
export type Followed = {
  rule: RuleName;
  about: string;
  at: Date;
  before: TipValues;
  now: TipValues | null;
  /** Whether it would still be said. */
  stands: boolean;
};

/** What became of the tips of the last `days` days, the newest first. `measures` is all that is measured now. */
export async function readFollowed(
  db: CityDb,
  { measures, thresholds, days = 180 }: { measures: readonly Tip[]; thresholds: Thresholds; days?: number },
): Promise<Followed[]> {
  const rows = await db.execute<{ rule: string; about: string; at: string; values: TipValues }>(sql`
    select rule, about, marked_at::text as at, values from tip_marks
    where state = 'done' and values is not null and marked_at > now() - make_interval(days => ${days})
    order by marked_at desc, rule, about limit 50`);
  return rows.flatMap(({ rule, about, at, values }) => {
    if (!isRule(rule)) return [];
    const now = measures.find((one) => one.rule === rule && one.about === about);
    const stands = now !== undefined && speaks(now, thresholds);
    return [{ rule, about, at: new Date(at), before: values, now: now?.values ?? null, stands }];
  });
}

export async function readThresholds(db: CityDb): Promise<Thresholds> {
  const rows = await db.select().from(tipThresholds);
  return Object.fromEntries(rows.filter(({ rule }) => isRule(rule)).map((row) => [row.rule, row.threshold]));
}
