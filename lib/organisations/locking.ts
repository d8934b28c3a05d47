import { and, eq } from "drizzle-orm";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { ForbiddenError, NotFoundError } from "@/lib/base/errors";
import { type Actor, actorId } from "@/lib/people/actor";
import { canManageMembers, canSpeak, type Membership } from "./policy";

export type OrganisationRow = typeof organisations.$inferSelect;
/** The same with what the asking person is to it. */
export type HeldOrganisation = OrganisationRow & { membership: Membership };
type Asking = { db: CityDb; actor: Actor };

/** What changes an organisation or who belongs to it waits here, so that the last speaker is known. */
export async function lockOrganisation(db: CityDb, id: string): Promise<OrganisationRow> {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id)).for("update");
  if (!row) throw new NotFoundError("organisation");
  return row;
}

/**
 * The organisation, held, for one of its speakers.
 * @throws NotFoundError for whoever does not belong to it
 */
export async function authorizeSpeaker({ db, actor }: Asking, id: string): Promise<HeldOrganisation> {
  return requireOne({ db, actor }, id, canSpeak);
}

/** The same for what the city may do in the speakers' place. */
export async function authorizeManaging({ db, actor }: Asking, id: string): Promise<HeldOrganisation> {
  return requireOne({ db, actor }, id, canManageMembers);
}

export async function membershipOf({ db, actor }: Asking, organisationId: string): Promise<Membership> {
  const personId = actorId(actor);
  if (!personId) return null;
  const [row] = await db
    .select({ speaks: organisationMembers.speaks, shown: organisationMembers.shown })
    .from(organisationMembers)
    .where(
      and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.personId, personId)),
    );
  return row ?? null;
}

type Allows = (actor: Actor, membership: Membership) => boolean;

async function requireOne({ db, actor }: Asking, id: string, allows: Allows): Promise<HeldOrganisation> {
  const organisation = await lockOrganisation(db, id);
  const membership = await membershipOf({ db, actor }, id);
  if (allows(actor, membership)) return { ...organisation, membership };
  throw membership ? new ForbiddenError("organisation.speak") : new NotFoundError("organisation");
}
