import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Who } from "@/lib/activities/kinds";
import { mergeRefusal } from "@/lib/ideas/merging/policy";
import { asIdeaStatus } from "@/lib/ideas/status";

type Twin = { id: string; code: string; title: string };
/** Two ideas that may be one: the newer one, with fewer supports, would become part of the other. */
export type Twins = { one: Twin; into: Twin; score: number };

/** What was compared lately and came nearest, of what can be merged, the nearest first. */
export async function nearestTwins(db: CityDb, limit = 5): Promise<Twins[]> {
  const rows = await db.execute<Row>(sql`
    select n.score, a.id, a.code, a.title, a.status, a.visibility, a.total_supports as supports,
      b.id as "otherId", b.code as "otherCode", b.title as "otherTitle", b.status as "otherStatus",
      b.visibility as "otherVisibility", b.total_supports as "otherSupports",
      a.activity_id as activity, a.distinction, x.who, b.activity_id as "otherActivity",
      b.distinction as "otherDistinction", y.who as "otherWho"
    from idea_nearest n
    join ideas a on a.city_id = n.city_id and a.id = n.idea_id and a.visibility = 'public'
    join ideas b on b.city_id = n.city_id and b.id = n.other_id and b.visibility = 'public'
    join activities x on x.city_id = a.city_id and x.id = a.activity_id
    join activities y on y.city_id = b.city_id and y.id = b.activity_id
    where n.score > 0 and (a.status in ('proposed', 'under_review') or b.status in ('proposed', 'under_review'))
    order by n.score desc, a.code limit ${2 * limit}`);
  const twins = rows.flatMap(directed);
  const seen = new Set<string>();
  return twins
    .filter(({ one, into }) => {
      const pair = [one.id, into.id].sort().join(" ");
      return !seen.has(pair) && seen.add(pair);
    })
    .slice(0, limit);
}

type Row = {
  score: number;
  id: string;
  code: string;
  title: string;
  status: string;
  visibility: string;
  supports: number;
  otherId: string;
  otherCode: string;
  otherTitle: string;
  otherStatus: string;
  otherVisibility: string;
  otherSupports: number;
  activity: string;
  distinction: string | null;
  who: Who;
  otherActivity: string;
  otherDistinction: string | null;
  otherWho: Who;
};

/** Fewer people are sent elsewhere where the smaller one goes; what was decided on can only take the other in. */
function directed(row: Row): Twins[] {
  const a = {
    ...{ ...row, status: asIdeaStatus(row.status) },
    ...{ activityId: row.activity, board: { who: row.who } },
  };
  const b = {
    ...{ id: row.otherId, code: row.otherCode, title: row.otherTitle, visibility: row.otherVisibility },
    ...{ status: asIdeaStatus(row.otherStatus), supports: row.otherSupports },
    ...{ activityId: row.otherActivity, distinction: row.otherDistinction, board: { who: row.otherWho } },
  };
  const [one, into] = a.supports > b.supports ? [b, a] : [a, b];
  const way = [
    { one, into },
    { one: into, into: one },
  ].find((pair) => mergeRefusal(pair.one, pair.into) === null);
  return way ? [{ one: named(way.one), into: named(way.into), score: row.score }] : [];
}

function named({ id, code, title }: Twin): Twin {
  return { id, code, title };
}
