import { and, asc, eq, sql } from "drizzle-orm";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import type { Actor } from "@/lib/people/actor";
import { countReports } from "./deciding/reports";
import { type OrganisationKind, type OrganisationState, organisationKinds } from "./kinds";
import { membershipOf, type OrganisationRow } from "./locking";
import { asState } from "./membership/queries";
import { canSee, type Membership } from "./policy";

export type OrganisationCard = {
  id: string;
  code: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  about: string;
  locale: string;
  neighbourhoodId: string | null;
  logoFileId: string | null;
  members: number;
};

/** All that the city verified, by name; what is hidden of one is not in it. */
export async function listOrganisations(db: CityDb): Promise<OrganisationCard[]> {
  const rows = await db
    .select({ ...shortColumns, members: memberCount })
    .from(organisations)
    .where(eq(organisations.state, "verified"))
    .orderBy(asc(sql`lower(${organisations.name})`))
    .limit(500);
  return rows.map((row) => ({ ...row, kind: asKind(row.kind) }));
}

export type Organisation = Omit<OrganisationRow, "kind" | "state" | "cityId"> & {
  kind: OrganisationKind;
  state: OrganisationState;
  membership: Membership;
};

/** As this actor may see it; null where it is not there for them. */
export async function findOrganisation(
  { db, actor }: { db: CityDb; actor: Actor },
  code: string,
): Promise<Organisation | null> {
  return seen({ db, actor }, await db.select().from(organisations).where(eq(organisations.code, code)));
}

export async function findOrganisationById(
  { db, actor }: { db: CityDb; actor: Actor },
  id: string,
): Promise<Organisation | null> {
  return seen({ db, actor }, await db.select().from(organisations).where(eq(organisations.id, id)));
}

async function seen(
  { db, actor }: { db: CityDb; actor: Actor },
  [row]: OrganisationRow[],
): Promise<Organisation | null> {
  if (!row) return null;
  const { cityId: _, ...rest } = row;
  const membership = await membershipOf({ db, actor }, row.id);
  const found = { ...rest, kind: asKind(row.kind), state: asState(row.state), membership };
  return canSee(actor, found) ? found : null;
}

export type ManagedOrganisation = Pick<OrganisationCard, "id" | "name" | "kind" | "members"> & {
  state: OrganisationState;
  speakers: number;
  /** Open reports of it. */
  reports: number;
  hidden: boolean;
  createdAt: Date;
  decidedAt: Date | null;
};

/** For the desk: what waits comes first, the longest waiting before the others. */
export async function listManaged(db: CityDb): Promise<ManagedOrganisation[]> {
  const { id, name, kind, state, createdAt, decidedAt, hiddenAt } = organisations;
  const rows = await db
    .select({
      ...{ id, name, kind, state, createdAt, decidedAt, members: memberCount, speakers: speakerCount },
      hidden: sql<boolean>`${hiddenAt} is not null`,
    })
    .from(organisations)
    .orderBy(
      sql`${state} <> 'waiting'`,
      sql`case when ${state} = 'waiting' then ${createdAt} end`,
      asc(sql`lower(${name})`),
    )
    .limit(1000);
  const reported = await countReports(db);
  return rows.map((row) => ({
    ...row,
    reports: reported.get(row.id) ?? 0,
    kind: asKind(row.kind),
    state: asState(row.state),
  }));
}

/** Those that wait for the city's word, and those that somebody reported. */
export async function countWaiting(db: CityDb): Promise<number> {
  const waiting = await db.$count(organisations, eq(organisations.state, "waiting"));
  return waiting + (await countReports(db)).size;
}

const ofIt = and(
  eq(organisationMembers.cityId, organisations.cityId),
  eq(organisationMembers.organisationId, organisations.id),
);
const memberCount = sql<number>`(select count(*)::int from ${organisationMembers} where ${ofIt})`;
const speakerCount = sql<number>`(select count(*)::int from ${organisationMembers} where ${ofIt}
  and ${organisationMembers.speaks})`;

const unlessHidden = (column: typeof organisations.about | typeof organisations.logoFileId) =>
  sql`case when ${organisations.hiddenAt} is null then ${column} end`;

const shortColumns = {
  id: organisations.id,
  code: organisations.code,
  slug: organisations.slug,
  name: organisations.name,
  kind: organisations.kind,
  about: sql<string>`coalesce(${unlessHidden(organisations.about)}, '')`,
  locale: organisations.locale,
  neighbourhoodId: organisations.neighbourhoodId,
  logoFileId: sql<string | null>`${unlessHidden(organisations.logoFileId)}`,
};

function asKind(kind: string): OrganisationKind {
  return organisationKinds.find((known) => known === kind) ?? "association";
}
