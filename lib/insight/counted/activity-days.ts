import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { isOnIdea } from "@/lib/insight/kinds";
import { inActivitiesOf } from "@/lib/insight/reading/roll-ups";
import { and, zone } from "./conditions";
import type { CountedActivity, Listed, Part } from "./row";

type Row = Omit<Listed, "about"> & Omit<CountedActivity, "kind"> & { activity: CountedActivity["kind"] };

/**
 * What was done in an activity on one of the city's days as one line, the newest first: from the same sums as the figures,
 * since who answered or came is nobody's to look up. A line stands at the beginning of its day.
 */
export async function listActivityDays(db: CityDb, { counted, after, limit }: Part): Promise<Listed[]> {
  const { from, to, scope = null, kind } = counted;
  const asked = [
    sql`c.day between ${from} and ${to} and not ${isOnIdea} and ${inActivitiesOf(scope)}`,
    ...(kind ? [sql`kind = ${kind}`] : []),
  ];
  const below = after ? sql`(moment, key) < (${after.at}::timestamptz, ${after.key})` : sql`true`;
  const rows = await db.execute<Row>(sql`
    select q.kind, q.moment::text as moment, q.key, v.kind as activity, v.code, v.title, v.results, '' as text,
      null::boolean as "onTime", q.count
    from (
      select kind, activity_id, (c.day::timestamp at time zone ${zone}) as moment,
        (kind || ' ' || activity_id::text) collate "C" as key, count
      from contribution_days c where ${and(asked)}
    ) q join activities v on v.id = q.activity_id
    where ${below} order by q.moment desc, q.key desc limit ${limit}`);
  return rows.map(({ activity, code, title, results, ...row }) => ({
    ...row,
    about: { of: "activity", kind: activity, code, title, results },
  }));
}
