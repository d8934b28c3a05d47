import { and, eq, isNotNull } from "drizzle-orm";
import { cities, cityHosts } from "@/db/schema/platform";
import { type PlatformDb, withPlatform } from "@/db/with-city";
import { normaliseHost, slugOfHost } from "@/lib/base/host";
import { isLocale, type Locale } from "@/lib/base/locales";
import { platformHost } from "./platform-origin";

/** A city as everyone may know it; its settings are in lib/cities/settings.ts. */
export type City = {
  id: string;
  kind: "city" | "platform";
  slug: string;
  name: string;
  state: "awaiting_approval" | "live" | "suspended";
  defaultLocale: Locale;
  locales: Locale[];
  timeZone: string;
  brandColor: string;
  /** The host all addresses are built on; any other of its hosts redirects to it. */
  primaryHost: string;
};

/** The city that answers at a host, or null: an unknown host, an unverified domain, no such subdomain. */
export async function resolveCity(rawHost: string): Promise<City | null> {
  const host = normaliseHost(rawHost);
  if (!host) return null;
  return withPlatform(async (db) => {
    const slug = slugOfHost(host, platformHost());
    if (slug) return findCity(db, eq(cities.slug, slug));
    if (host === platformHost()) return findCity(db, eq(cities.kind, "platform"));
    const [owned] = await db
      .select({ cityId: cityHosts.cityId })
      .from(cityHosts)
      .where(and(eq(cityHosts.host, host), isNotNull(cityHosts.verifiedAt)));
    return owned ? findCity(db, eq(cities.id, owned.cityId)) : null;
  });
}

export async function cityBySlug(slug: string): Promise<City | null> {
  return withPlatform((db) => findCity(db, eq(cities.slug, slug)));
}

export async function cityById(id: string): Promise<City | null> {
  return withPlatform((db) => findCity(db, eq(cities.id, id)));
}

/** Where operators and founders have their accounts: a row like a city's, made by a migration. */
export async function platformRealm(): Promise<City> {
  const realm = await withPlatform((db) => findCity(db, eq(cities.kind, "platform")));
  if (!realm) throw new Error("the platform has no realm of its own: its tables are not up to date");
  return realm;
}

/** Cities that are open, for work that goes through all of them. */
export async function liveCityIds(): Promise<string[]> {
  const rows = await withPlatform((db) =>
    db
      .select({ id: cities.id })
      .from(cities)
      .where(and(eq(cities.kind, "city"), eq(cities.state, "live"))),
  );
  return rows.map(({ id }) => id);
}

async function findCity(db: PlatformDb, where: ReturnType<typeof eq>): Promise<City | null> {
  const [row] = await db
    .select({
      id: cities.id,
      kind: cities.kind,
      slug: cities.slug,
      name: cities.name,
      state: cities.state,
      defaultLocale: cities.defaultLocale,
      locales: cities.locales,
      timeZone: cities.timeZone,
      brandColor: cities.brandColor,
      ownHost: cityHosts.host,
    })
    .from(cities)
    .leftJoin(
      cityHosts,
      and(eq(cityHosts.cityId, cities.id), eq(cityHosts.isPrimary, true), isNotNull(cityHosts.verifiedAt)),
    )
    .where(where)
    .limit(1);
  if (!row) return null;
  const { ownHost, ...city } = row;
  return {
    ...city,
    kind: city.kind === "platform" ? "platform" : "city",
    state: city.state === "live" || city.state === "suspended" ? city.state : "awaiting_approval",
    defaultLocale: isLocale(city.defaultLocale) ? city.defaultLocale : "en",
    locales: city.locales.filter(isLocale),
    primaryHost: ownHost ?? (city.kind === "platform" ? platformHost() : subdomainOf(city)),
  };
}

/** Where a city answers whatever becomes of domains of its own. */
export function subdomainOf({ slug }: { slug: string }): string {
  return `${slug}.${platformHost()}`;
}
