import { asc, inArray, isNull, sql } from "drizzle-orm";
import { neighbourhoods, topics } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { type CityDb, withCity } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { type DomainRow, listDomains } from "@/lib/cities/domains/queries";
import { platformRealm } from "@/lib/cities/resolve";
import { type CitySettings, loadSettings } from "@/lib/cities/settings";
import { providerSettings } from "@/lib/people/identity-providers/queries";

export type Overview = {
  settings: CitySettings;
  topics: Localized[];
  neighbourhoods: { count: number; shaped: number };
  /** Names and work, never an address: support needs to know who may do what. */
  staff: { name: string; role: string; department: string }[];
  domains: DomainRow[];
  provider: { label: string; issuer: string; enabled: boolean } | null;
};

/** How a city is set up, for somebody who helps it. No secret and no person's address is in it. */
export async function cityOverview(db: CityDb): Promise<Overview> {
  const provider = await providerSettings(db);
  return {
    settings: await loadSettings(db),
    topics: (
      await db
        .select({ name: topics.name })
        .from(topics)
        .where(isNull(topics.archivedAt))
        .orderBy(asc(topics.position), asc(topics.slug))
    ).map(({ name }) => name),
    neighbourhoods: {
      count: await db.$count(neighbourhoods, isNull(neighbourhoods.archivedAt)),
      shaped: await db.$count(neighbourhoods, sql`archived_at is null and geometry is not null`),
    },
    staff: await staffOf(db),
    domains: await listDomains(db),
    provider: provider && { label: provider.label, issuer: provider.issuer, enabled: provider.enabled },
  };
}

async function staffOf(db: CityDb): Promise<Overview["staff"]> {
  return db
    .select({
      name: sql<string>`trim(concat_ws(' ', ${people.firstName}, ${people.lastName}))`,
      role: people.role,
      department: people.department,
    })
    .from(people)
    .where(
      sql`${inArray(people.role, ["moderator", "project_moderator", "external_moderator", "superadmin"])} and ${isNull(people.deletedAt)}`,
    )
    .orderBy(asc(people.role), asc(people.lastName), asc(people.id));
}

/** Whose looks a city's record tells of, by id; who has left is missing. */
export async function operatorNames(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await withCity((await platformRealm()).id, (db) =>
    db
      .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
      .from(people)
      .where(inArray(people.id, [...new Set(ids)])),
  );
  return new Map(rows.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
}
