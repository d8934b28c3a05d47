import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  ilike,
  isNotNull,
  isNull,
  lt,
  max,
  or,
  sql,
} from "drizzle-orm";
import { events, mails } from "@/db/schema/events";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { cities, cityHosts, platformLog } from "@/db/schema/platform";
import { type CityDb, withCity, withPlatform } from "@/db/with-city";
import { loadSettings } from "@/lib/cities/settings";
import { operatorNames } from "./looking/overview";

export type CitySummary = {
  id: string;
  slug: string;
  name: string;
  state: string;
  createdAt: Date;
  suspendedAt: Date | null;
  suspendedReason: string | null;
  exportedAt: Date | null;
  health: CityHealth;
};

/** `ownHost` is the main address where that is a domain of the city's own. */
export type CityDetail = CitySummary & { ownHost: string | null };

/** Counts only: an operator sees cities, not what is in them. */
export type CityHealth = {
  people: number;
  ideas: number;
  late: number;
  lastActivity: Date | null;
  unsentMails: number;
  lookInUntil: Date | null;
};

/** A screenful of cities by name, with size and health; `after` is the last slug of the screen before. */
export async function listCities(filter: {
  search?: string;
  after?: string;
  state?: string;
}): Promise<CitySummary[]> {
  const like = `%${(filter.search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await withPlatform((db) =>
    db
      .select()
      .from(cities)
      .where(
        and(
          eq(cities.kind, "city"),
          filter.after ? gt(cities.slug, filter.after) : undefined,
          filter.state ? eq(cities.state, filter.state) : undefined,
          filter.search ? or(ilike(cities.name, like), ilike(cities.slug, like)) : undefined,
        ),
      )
      .orderBy(asc(cities.slug))
      .limit(citiesPerScreen),
  );
  const summaries: CitySummary[] = [];
  for (const row of rows) summaries.push({ ...row, health: await withCity(row.id, cityHealth) });
  return summaries;
}

export const citiesPerScreen = 30;

export async function findCitySummary(slug: string): Promise<CityDetail | null> {
  const [row] = await withPlatform((db) =>
    db
      .select({ ...getTableColumns(cities), ownHost: cityHosts.host })
      .from(cities)
      .leftJoin(cityHosts, and(eq(cityHosts.cityId, cities.id), eq(cityHosts.isPrimary, true)))
      .where(and(eq(cities.slug, slug), eq(cities.kind, "city"))),
  );
  return row ? { ...row, health: await withCity(row.id, cityHealth) } : null;
}

export async function slugOf(cityId: string): Promise<string> {
  const [row] = await withPlatform((db) =>
    db.select({ slug: cities.slug }).from(cities).where(eq(cities.id, cityId)),
  );
  return row?.slug ?? "";
}

/** Live cities that want to be found, for the start page. */
export async function listedCities(): Promise<
  { slug: string; name: string; brandColor: string; id: string }[]
> {
  return withPlatform((db) =>
    db
      .select({ id: cities.id, slug: cities.slug, name: cities.name, brandColor: cities.brandColor })
      .from(cities)
      .where(and(eq(cities.kind, "city"), eq(cities.state, "live"), eq(cities.listed, true)))
      .orderBy(asc(cities.name))
      .limit(60),
  );
}

/** `by` is null for the command line; its name is empty for an operator who has left. */
export type Operation = {
  id: string;
  action: string;
  citySlug: string | null;
  at: Date;
  detail: Record<string, string | number | boolean | null>;
  by: { name: string } | null;
};

export async function recentOperations(cityId?: string): Promise<Operation[]> {
  const rows = await withPlatform((db) =>
    db
      .select({
        id: platformLog.id,
        action: platformLog.action,
        citySlug: platformLog.citySlug,
        at: platformLog.at,
        detail: platformLog.detail,
        operatorId: platformLog.operatorId,
      })
      .from(platformLog)
      .where(cityId ? eq(platformLog.cityId, cityId) : undefined)
      .orderBy(desc(platformLog.at))
      .limit(20),
  );
  const names = await operatorNames(rows.flatMap(({ operatorId }) => operatorId ?? []));
  return rows.map(({ operatorId, ...row }) => ({
    ...row,
    by: operatorId === null ? null : { name: names.get(operatorId) ?? "" },
  }));
}

async function cityHealth(db: CityDb): Promise<CityHealth> {
  const [[members], [board], [late], [activity], [mail], settings] = [
    await db.select({ n: count() }).from(people).where(isNull(people.deletedAt)),
    await db.select({ n: count() }).from(ideas).where(eq(ideas.visibility, "public")),
    await db
      .select({ n: count() })
      .from(ideas)
      .where(and(eq(ideas.visibility, "public"), isNotNull(ideas.dueAt), lt(ideas.dueAt, sql`now()`))),
    await db.select({ at: max(events.occurredAt) }).from(events),
    await db
      .select({ n: count() })
      .from(mails)
      .where(and(isNull(mails.sentAt), lt(mails.createdAt, sql`now() - interval '10 minutes'`))),
    await loadSettings(db),
  ];
  return {
    people: members?.n ?? 0,
    ideas: board?.n ?? 0,
    late: late?.n ?? 0,
    lastActivity: activity?.at ?? null,
    unsentMails: mail?.n ?? 0,
    lookInUntil: settings.lookInUntil,
  };
}
