import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { type OrganisationState, organisationStates } from "../kinds";

export type Member = { id: string; name: string; speaks: boolean; shown: boolean; joinedAt: Date };

/** Who belongs to it: speakers first. `shown` for a page that everybody reads. */
export async function listMembers(
  db: CityDb,
  organisationId: string,
  { shownOnly }: { shownOnly: boolean },
): Promise<Member[]> {
  const rows = await db
    .select({
      id: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      speaks: organisationMembers.speaks,
      shown: organisationMembers.shown,
      joinedAt: organisationMembers.joinedAt,
    })
    .from(organisationMembers)
    .innerJoin(
      people,
      and(eq(people.cityId, organisationMembers.cityId), eq(people.id, organisationMembers.personId)),
    )
    .where(
      and(
        eq(organisationMembers.organisationId, organisationId),
        shownOnly ? eq(organisationMembers.shown, true) : undefined,
        shownOnly ? isNull(people.suspendedAt) : undefined,
        isNull(people.deletedAt),
      ),
    )
    .orderBy(desc(organisationMembers.speaks), asc(people.lastName), asc(people.firstName));
  return rows.map(({ firstName, lastName, ...row }) => ({ ...row, name: `${firstName} ${lastName}`.trim() }));
}

export type OwnOrganisation = {
  id: string;
  code: string;
  slug: string;
  name: string;
  state: OrganisationState;
  speaks: boolean;
};

/** What somebody belongs to, whatever the city said of it. */
export async function ownOrganisations(db: CityDb, personId: string): Promise<OwnOrganisation[]> {
  const rows = await db
    .select({
      id: organisations.id,
      code: organisations.code,
      slug: organisations.slug,
      name: organisations.name,
      state: organisations.state,
      speaks: organisationMembers.speaks,
    })
    .from(organisationMembers)
    .innerJoin(
      organisations,
      and(
        eq(organisations.cityId, organisationMembers.cityId),
        eq(organisations.id, organisationMembers.organisationId),
      ),
    )
    .where(eq(organisationMembers.personId, personId))
    .orderBy(asc(organisations.name));
  return rows.map((row) => ({ ...row, state: asState(row.state) }));
}

export function asState(state: string): OrganisationState {
  return organisationStates.find((known) => known === state) ?? "waiting";
}
