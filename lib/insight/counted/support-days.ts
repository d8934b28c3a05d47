import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { addDays, type Days } from "@/lib/insight/period";
import { inActivitiesOf } from "@/lib/insight/reading/roll-ups";
import { and, edges, equals, zone } from "./conditions";
import { aboutIdea, type IdeaRow, type Listed, type Part } from "./row";

/**
 * Supports of an idea on one of the city's days as one line, the newest first. Days are read backwards, each time twice as
 * many as before, until there are enough: a busy city has a page of them in a day, a quiet one in a year.
 */
export async function listSupportDays(db: CityDb, part: Part): Promise<Listed[]> {
  const { counted, after, limit } = part;
  const found: Listed[] = [];
  let to = after ? earlier(await dayAt(db, after.at), counted.to) : counted.to;
  for (let days = 1; found.length < limit && to >= counted.from; days *= 2) {
    const from = later(addDays(to, 1 - days), counted.from);
    found.push(...(await readDays(db, part, { from, to })));
    to = addDays(from, -1);
  }
  return found.slice(0, limit);
}

/** A line stands at the beginning of its day: who supports something is told nobody, nor the second at which one person did. */
async function readDays(db: CityDb, { counted, after, limit }: Part, days: Days): Promise<Listed[]> {
  const { since, until } = edges(days);
  const day = sql`(s.created_at at time zone ${zone})::date`;
  const asked = [
    sql`i.visibility = 'public' and s.created_at >= ${since} and s.created_at < ${until}`,
    sql`${day} between ${days.from} and ${days.to}`,
    inActivitiesOf(counted.scope ?? null),
    ...equals(sql`i.topic_id`, counted.topicId),
    ...equals(sql`i.neighbourhood_id`, counted.neighbourhoodId),
  ];
  const below = after ? sql`(q.moment, q.key) < (${after.at}::timestamptz, ${after.key})` : sql`true`;
  const rows = await db.execute<IdeaRow>(sql`
    select 'support' as kind, q.moment::text as moment, q.key, i.code, i.slug, i.title, i.locale,
      '' as text, null::boolean as "onTime", q.count
    from (
      select d.idea_id, (d.day::timestamp at time zone ${zone}) as moment,
        ('support ' || d.idea_id::text) collate "C" as key, d.count
      from (
        select i.id as idea_id, ${day} as day, count(*)::int as count
        from supports s join ideas i on i.city_id = s.city_id and i.id = s.idea_id
        where ${and(asked)} group by 1, 2
      ) d
    ) q join ideas i on i.id = q.idea_id
    where ${below} order by q.moment desc, q.key desc limit ${limit}`);
  return rows.map(aboutIdea);
}

async function dayAt(db: CityDb, at: string): Promise<string> {
  const [row] = await db.execute<{ day: string }>(
    sql`select (${at}::timestamptz at time zone ${zone})::date::text as day`,
  );
  return row?.day ?? at.slice(0, 10);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
