import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { type Arrivals, burstRule, type Given, ringRule } from "./rules";

/** Accounts of a ring know few others: who gives to more authors than this is in none. */
const fewAuthors = 20;

/** What citizens gave to other citizens in the days that the rule looks at, among those who could be in a ring. */
export async function giftsOfFew(db: CityDb): Promise<{ given: Given[]; totals: Map<string, number> }> {
  const rows = await db.execute<{ giver: string; author: string; count: number; total: number }>(sql`
    with gifts as materialized (
      select giver, author, count(*)::int as count
      from (${gifts(sql`now() - make_interval(days => ${ringRule.days})`)}) g group by giver, author
    ), few as materialized (
      select giver as id, sum(count)::int as total from gifts group by giver
      having sum(count) >= ${ringRule.given} and count(*) <= ${fewAuthors}
    )
    select g.giver, g.author, g.count, few.total from gifts g join few on few.id = g.giver
    where g.author in (select id from few)`);
  return {
    given: rows.map(({ giver, author, count }) => ({ from: giver, to: author, count })),
    totals: new Map(rows.map(({ giver, total }) => [giver, total])),
  };
}

/** New accounts that signed in from one address on one day, with all they gave; groups that are large enough only. */
export async function recentArrivals(db: CityDb): Promise<Arrivals[]> {
  const rows = await db.execute<{ place: string; person: string; author: string | null; count: number }>(sql`
    with arrived as materialized (
      select distinct m.day, m.mark, m.person_id from arrival_marks m
      join people p on p.city_id = m.city_id and p.id = m.person_id
      where p.role = 'citizen' and p.deleted_at is null
        and p.created_at > m.day - make_interval(days => ${burstRule.newFor})
    ), many as materialized (
      select day, mark from arrived group by day, mark having count(*) >= ${burstRule.accounts}
    )
    select a.day || ' ' || a.mark as place, a.person_id as person, g.author, count(g.author)::int as count
    from arrived a join many using (day, mark)
    left join (${gifts(sql`now() - interval '30 days'`)}) g on g.giver = a.person_id
    group by a.day, a.mark, a.person_id, g.author`);
  return [...Map.groupBy(rows, ({ place }) => place).values()].map((group) => ({
    people: [...Map.groupBy(group, ({ person }) => person)].map(([personId, given]) => ({
      personId,
      given: new Map(given.flatMap(({ author, count }) => (author ? [[author, count] as const] : []))),
    })),
  }));
}

/** Supports and marks that stand, since a moment, by citizens who play for what others wrote. */
function gifts(since: SQL): SQL {
  return sql`
    select s.person_id as giver, i.author_id as author from supports s
      join ideas i on i.city_id = s.city_id and i.id = s.idea_id
      join people p on p.city_id = s.city_id and p.id = s.person_id
      where s.created_at > ${since} and i.author_id <> s.person_id and p.role = 'citizen' and p.plays
    union all
    select h.person_id, c.author_id from helpful_marks h
      join comments c on c.city_id = h.city_id and c.id = h.comment_id
      join people p on p.city_id = h.city_id and p.id = h.person_id
      where h.created_at > ${since} and c.author_id <> h.person_id and p.role = 'citizen' and p.plays`;
}
