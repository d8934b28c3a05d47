import { eq, type SQL, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { seasons } from "@/db/schema/seasons";
import type { CityDb } from "@/db/with-city";
import { dayOf } from "@/lib/base/wall-clock";
import { endOf, startOf } from "../rewards/period";
import { loadRules } from "../scoring/rules";
import { deedsOfOrganisations } from "./organisation-deeds";

type Season = Pick<
  typeof seasons.$inferSelect,
  | ("id" | "firstDay" | "lastDay" | "neighbourhoodsUntil")
  | ("ranksPeople" | "ranksNeighbourhoods" | "ranksOrganisations")
>;

/** With fewer who took part, a neighbourhood's figure would be about persons. */
export const fewestInNeighbourhood = 5;

/**
 * Makes a season's places anew. Breadth counts, not volume: each kind of deed that earned points counts once a local
 * week from Monday, so doing the same again in a week changes nothing. Equal marks are told apart by the weeks in which
 * somebody took part, and share a place where those are equal, too. Staff are no citizens who compete.
 */
export async function placeAnew(db: CityDb, season: Season, timeZone: string): Promise<void> {
  await db.execute(sql`delete from season_places where season_id = ${season.id} and kind <> 'neighbourhood'`);
  const marks = marksOf(season, timeZone);
  if (season.ranksPeople) {
    await db.execute(sql`
      insert into season_places (season_id, kind, line, place, person_id, marks, weeks)
      select ${season.id}, 'person', row_number() over (order by marks desc, weeks desc, person_id),
        rank() over (order by marks desc, weeks desc), person_id, marks, weeks
      from (${marks}) m where ranked`);
  }
  if (season.ranksOrganisations) {
    const worth = Object.entries(await loadRules(db)).flatMap(([deed, { points }]) =>
      points > 0 ? [deed] : [],
    );
    await db.execute(sql`
      insert into season_places (season_id, kind, line, place, organisation_id, marks, weeks)
      select ${season.id}, 'organisation', row_number() over (order by marks desc, weeks desc, organisation_id),
        rank() over (order by marks desc, weeks desc), organisation_id, marks, weeks
      from (${organisationMarks(season, worth, timeZone)}) m`);
  }
  await placeNeighbourhoods(db, season, timeZone);
}

/**
 * Neighbourhoods move with the calendar's months only, and for good once the season is over. From one hour's order and the
 * next one's it could be told where somebody lives who posted between the two; what people do, where they move and that
 * they leave is all told together, a month of it.
 */
async function placeNeighbourhoods(db: CityDb, season: Season, timeZone: string): Promise<void> {
  const today = dayOf(await databaseNow(db), timeZone);
  const until = season.ranksNeighbourhoods ? lastDayTold(season, today) : null;
  if (until !== null && until === season.neighbourhoodsUntil) return;
  await db.execute(sql`delete from season_places where season_id = ${season.id} and kind = 'neighbourhood'`);
  await db.update(seasons).set({ neighbourhoodsUntil: until }).where(eq(seasons.id, season.id));
  if (until === null) return;
  await db.execute(sql`
    insert into season_places (season_id, kind, line, place, neighbourhood_id, marks)
    select ${season.id}, 'neighbourhood', row_number() over (order by share desc, id),
      rank() over (order by share desc), id, share
    from (select n.id, round(sum(m.marks) * 10000.0 / n.population)::int as share
      from (${marksOf({ ...season, lastDay: until }, timeZone)}) m join neighbourhoods n on n.id = m.neighbourhood_id
      where n.population > 0 and n.archived_at is null
      group by n.id, n.population having count(*) >= ${fewestInNeighbourhood}) s`);
}

/** The season's last day, or while it runs that of the last whole month in it; null before there is one. */
function lastDayTold({ firstDay, lastDay }: Season, today: string): string | null {
  if (lastDay < today) return lastDay;
  const monthsEnd = dayBefore(`${today.slice(0, 7)}-01`);
  return monthsEnd >= firstDay ? monthsEnd : null;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

const weekOf = (timeZone: string) => sql`date_trunc('week', t.occurred_at at time zone ${timeZone}::text)`;

function isWithin({ firstDay, lastDay }: Season, timeZone: string): SQL {
  const from = startOf(firstDay, timeZone)?.toISOString() ?? null;
  const until = endOf(lastDay, timeZone)?.toISOString() ?? null;
  return sql`(t.occurred_at >= ${from}::timestamptz
    and t.occurred_at < ${until}::timestamptz + interval '1 second')`;
}

/** The same for organisations that the city knows and whose speakers want it, by what was done in their name. */
function organisationMarks(season: Season, worth: readonly string[], timeZone: string): SQL {
  const week = weekOf(timeZone);
  return sql`select t.organisation_id, count(distinct (${week}, t.deed))::int as marks,
      count(distinct ${week})::int as weeks
    from (${deedsOfOrganisations}) t join organisations o on o.id = t.organisation_id
    where ${isWithin(season, timeZone)} and t.deed = any(${sql.param([...worth])}::text[])
      and o.ranked and o.state = 'verified' and o.hidden_at is null
    group by t.organisation_id`;
}

/** One row a person who took part in the season, with what counts of it. */
function marksOf(season: Season, timeZone: string): SQL {
  const week = weekOf(timeZone);
  return sql`select p.id as person_id, p.neighbourhood_id, p.ranked,
      count(distinct (${week}, t.deed))::int as marks, count(distinct ${week})::int as weeks
    from points t join people p on p.city_id = t.city_id and p.id = t.person_id
    where ${isWithin(season, timeZone)}
      and p.plays and p.role = 'citizen' and p.deleted_at is null and p.suspended_at is null
    group by p.id, p.neighbourhood_id, p.ranked`;
}
