import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { neighbourhoods } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { seasonPlaces, seasons } from "@/db/schema/seasons";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { dayOf } from "@/lib/base/wall-clock";
import type { City } from "@/lib/cities/resolve";

export type SeasonState = "coming" | "running" | "over";
export type Season = Omit<typeof seasons.$inferSelect, "cityId" | "createdAt"> & { state: SeasonState };

type Here = Pick<City, "timeZone">;

/** The newest first. */
export async function listSeasons(db: CityDb, city: Here): Promise<Season[]> {
  const rows = await db.select().from(seasons).orderBy(desc(seasons.firstDay), desc(seasons.id)).limit(200);
  return withStates(db, rows, city);
}

export async function findSeason(db: CityDb, id: string, city: Here): Promise<Season | null> {
  const rows = await db.select().from(seasons).where(eq(seasons.id, id));
  const [season] = await withStates(db, rows, city);
  return season ?? null;
}

async function withStates(
  db: CityDb,
  rows: (typeof seasons.$inferSelect)[],
  { timeZone }: Here,
): Promise<Season[]> {
  const today = dayOf(await databaseNow(db), timeZone);
  return rows.map(({ cityId: _, createdAt: __, ...season }) => ({
    ...season,
    state: stateOf(season, today),
  }));
}

function stateOf({ firstDay, closedAt }: Pick<Season, "firstDay" | "closedAt">, today: string): SeasonState {
  if (closedAt) return "over";
  return firstDay > today ? "coming" : "running";
}

export type PersonPlace = {
  line: number;
  place: number;
  marks: number;
  weeks: number;
  /** As everybody may see them. */
  person: { id: string; firstName: string; lastName: string } | null;
  /** Why there is none: they left, or are not named any more. */
  left: boolean;
};

/**
 * The first people of a season, and the reader wherever they stand. While it runs, whoever stops being named is gone at
 * once and the others move up; of one that is over the place stays, without the name.
 */
export async function peoplePlaces(
  db: CityDb,
  season: Season,
  { limit, readerId }: { limit: number; readerId: string | null },
): Promise<PersonPlace[]> {
  const isOver = season.state === "over";
  const rows = await db.execute<PlaceRow>(sql`
    select * from (
      select s.line, s.marks, s.weeks, p.id, p.first_name, p.last_name, p.deleted_at is not null as deleted,
        coalesce(${named}, false) as named, row_number() over (order by s.line) as row,
        ${isOver ? sql`s.place` : sql`(rank() over (order by s.marks desc, s.weeks desc))::int`} as place
      from season_places s left join people p on p.city_id = s.city_id and p.id = s.person_id
      where s.season_id = ${season.id} and s.kind = 'person' and ${isOver ? sql`true` : named}
    ) placed where row <= ${limit} or id = ${readerId}::uuid order by line`);
  return rows.map(({ line, place, marks, weeks, ...row }) => ({
    ...{ line, place, marks, weeks },
    person: row.named && row.id ? { id: row.id, firstName: row.first_name, lastName: row.last_name } : null,
    left: row.id === null || row.deleted,
  }));
}

const named = sql`(p.ranked and p.plays and p.deleted_at is null and p.suspended_at is null and p.first_name <> '')`;

type PlaceRow = {
  line: number;
  place: number;
  marks: number;
  weeks: number;
  named: boolean;
  deleted: boolean;
  id: string | null;
  first_name: string;
  last_name: string;
};

export type NeighbourhoodPlace = { line: number; place: number; marks: number; name: Localized };

export async function neighbourhoodPlaces(db: CityDb, seasonId: string): Promise<NeighbourhoodPlace[]> {
  return db
    .select({
      line: seasonPlaces.line,
      place: seasonPlaces.place,
      marks: seasonPlaces.marks,
      name: neighbourhoods.name,
    })
    .from(seasonPlaces)
    .innerJoin(
      neighbourhoods,
      and(
        eq(neighbourhoods.cityId, seasonPlaces.cityId),
        eq(neighbourhoods.id, seasonPlaces.neighbourhoodId),
      ),
    )
    .where(and(eq(seasonPlaces.seasonId, seasonId), eq(seasonPlaces.kind, "neighbourhood")))
    .orderBy(asc(seasonPlaces.line));
}

export type OrganisationPlace = {
  line: number;
  place: number;
  marks: number;
  weeks: number;
  /** As everybody may see it; null for one that is not named any more. */
  organisation: { code: string; slug: string; name: string } | null;
};

/** As people's: one that stops being named is gone from a season that runs, and of one that is over its place stays. */
export async function organisationPlaces(
  db: CityDb,
  season: Season,
  { limit }: { limit: number },
): Promise<OrganisationPlace[]> {
  const isOver = season.state === "over";
  const named = sql`(o.ranked and o.state = 'verified' and o.hidden_at is null)`;
  const rows = await db.execute<
    Omit<OrganisationPlace, "organisation"> & { named: boolean; code: string; slug: string; name: string }
  >(sql`
    select s.line, s.marks, s.weeks, o.code, o.slug, o.name, coalesce(${named}, false) as named,
      ${isOver ? sql`s.place` : sql`(rank() over (order by s.marks desc, s.weeks desc))::int`} as place
    from season_places s left join organisations o on o.city_id = s.city_id and o.id = s.organisation_id
    where s.season_id = ${season.id} and s.kind = 'organisation' and ${isOver ? sql`true` : named}
    order by s.line limit ${limit}`);
  return rows.map(({ line, place, marks, weeks, named, ...organisation }) => ({
    ...{ line, place, marks, weeks },
    organisation: named ? organisation : null,
  }));
}

/** The seasons that are over and recognised an organisation, the latest first. */
export async function recognitionsOf(
  db: CityDb,
  organisationId: string,
): Promise<{ id: string; name: Localized }[]> {
  return db
    .select({ id: seasons.id, name: seasons.name })
    .from(seasonPlaces)
    .innerJoin(seasons, and(eq(seasons.cityId, seasonPlaces.cityId), eq(seasons.id, seasonPlaces.seasonId)))
    .where(and(eq(seasonPlaces.organisationId, organisationId), isNotNull(seasons.closedAt)))
    .orderBy(desc(seasons.lastDay))
    .limit(20);
}

/** Whether the person asked to be named. */
export async function isRanked(db: CityDb, personId: string): Promise<boolean> {
  const [row] = await db.select({ ranked: people.ranked }).from(people).where(eq(people.id, personId));
  return row?.ranked ?? false;
}
