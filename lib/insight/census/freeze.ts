import { sql } from "drizzle-orm";
import { groupQuarters } from "@/db/schema/census";
import type { CityDb } from "@/db/with-city";
import { loadQuestions } from "@/lib/people/about/questions";
import { fewest, lastingOrder, publish } from "./publish";

/**
 * Makes the tables of quarters that are over and have none yet, all of a quarter at once, and never again: what people
 * say or take back later, late contributions and new questions would make a second one, and the two together tell
 * whom they differ by. Only of quarters in which the city was here, so that nobody's import is half told.
 */
export async function freezeQuarters(db: CityDb): Promise<void> {
  const starts = await openQuarters(db);
  if (starts.length === 0) return;
  const questions = await loadQuestions(db);
  for (const start of starts) {
    const people = await countPeople(db, start);
    if (people < fewest) continue;
    const said = await countSaid(db, start);
    const tables = questions.flatMap((question) => {
      const { field } = question;
      const count = (value: string) =>
        said.find((one) => one.field === field && one.value === value)?.count ?? 0;
      const published = publish(
        people,
        lastingOrder(question).map((value) => [value, count(value)] as const),
      );
      return published ? [{ start, field, ...published }] : [];
    });
    // Another process may be at the same: the first one's tables are the tables.
    if (tables.length > 0) await db.insert(groupQuarters).values(tables).onConflictDoNothing();
  }
}

/** Quarters of the last year that ended by the city's calendar and have no table, since the one in which it began. */
async function openQuarters(db: CityDb): Promise<string[]> {
  const rows = await db.execute<{ start: string }>(sql`
    with here as (
      select date_trunc('quarter', (now() at time zone time_zone)) as now,
        date_trunc('quarter', (created_at at time zone time_zone)) as began
      from cities where id = current_setting('app.city_id')::uuid
    )
    select q::date::text as start from here,
      generate_series(greatest(here.began, here.now - interval '1 year'), here.now - interval '3 months',
        interval '3 months') q
    where not exists (select from group_quarters g where g.start = q::date) order by 1`);
  return rows.map(({ start }) => start);
}

const present = (start: string) => sql`present as (
  select distinct person_id from active_people where span = 'month'
    and start >= ${start}::date and start < (${start}::date + interval '3 months')::date)`;

async function countPeople(db: CityDb, start: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`with ${present(start)} select count(*)::int as count from present`,
  );
  return row?.count ?? 0;
}

type Said = { field: string; value: string; count: number };

async function countSaid(db: CityDb, start: string): Promise<Said[]> {
  const rows = await db.execute<Said>(sql`
    with ${present(start)}, said as (
      select a.field, a.value from about_answers a join present using (person_id)
      union all select 'relation', p.relation from people p join present on person_id = p.id
        where p.relation is not null
      union all select 'neighbourhood', p.neighbourhood_id::text from people p join present on person_id = p.id
        where p.neighbourhood_id is not null
    )
    select field, value, count(*)::int as count from said group by field, value`);
  return [...rows];
}
