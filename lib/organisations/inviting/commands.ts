import { and, eq, sql } from "drizzle-orm";
import { organisationInvitations, organisationMembers } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { recordForSpeakers } from "../acting";
import { type InviteMemberInput, organisationLimits } from "../input";
import { authorizeManaging, lockOrganisation } from "../locking";
import { readJoinToken } from "./link";
import { mailJoin } from "./mail";
import { refusal } from "./policy";
import { isExpired, open } from "./queries";
import { isLapsed } from "./sender";

type Inviting = { db: CityDb; actor: Actor; city: City };

/** It can be accepted for so many days. */
export const validDays = 14;

/** Why somebody was not asked: said at the field. */
export type Hindrance = "member" | "invited" | "tooMany";

/** Asks somebody by mail to join, or to speak for it. Gives the invitation's id, or why there is none. */
export async function inviteMember(
  context: Inviting,
  { id: organisationId, email, speaks }: InviteMemberInput,
): Promise<{ id: string; code: string } | { hindered: Hindrance }> {
  const organisation = await authorizeManaging(context, organisationId);
  const { db, actor, city } = context;
  const hindered = await hindranceOf(db, organisationId, email);
  if (hindered) return { hindered };
  const [row] = await db
    .insert(organisationInvitations)
    .values({
      ...{ id: newId(), organisationId, email, speaks, invitedBy: actorId(actor) },
      expiresAt: sql`now() + make_interval(days => ${validDays})`,
    })
    .onConflictDoNothing()
    .returning();
  if (!row) return { hindered: "invited" };
  const [known] = await db.select({ locale: people.locale }).from(people).where(eq(people.email, email));
  const by = actor.kind === "person" ? `${actor.firstName} ${actor.lastName}`.trim() : "";
  const locale = known?.locale ?? city.defaultLocale;
  await mailJoin(db, city, { ...row, name: organisation.name, by: by || city.name, locale });
  const { membership } = organisation;
  const verb = "organisation.memberInvited";
  await recordForSpeakers({ db, actor }, { id: organisationId, membership, verb, data: { speaks } });
  return { id: row.id, code: organisation.code };
}

/** From now on its link leads nowhere. Gives the code of the organisation. */
export async function revokeJoin(context: Inviting, { id }: { id: string }): Promise<{ code: string }> {
  const organisation = await authorizeManaging(context, await organisationOf(context.db, id));
  const { db, actor } = context;
  const revoked = await db
    .update(organisationInvitations)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(organisationInvitations.id, id), open))
    .returning({ id: organisationInvitations.id });
  if (revoked.length === 0) throw new NotFoundError("invitation");
  const { id: organisationId, membership } = organisation;
  const verb = "organisation.invitationRevoked";
  await recordForSpeakers({ db, actor }, { id: organisationId, membership, verb });
  return { code: organisation.code };
}

/** A member: once, in time, and only with the address that was asked. */
export async function acceptJoin(
  { db, actor, city }: Inviting,
  { token, shown }: { token: string; shown: boolean },
): Promise<{ code: string; slug: string }> {
  authorize(actor, "account.own");
  const { id: personId } = asPerson(actor);
  const id = readJoinToken(city.id, token);
  if (!id) throw new NotFoundError("invitation");
  const organisation = await lockOrganisation(db, await organisationOf(db, id));
  const [row] = await db
    .select({
      invitation: organisationInvitations,
      expired: isExpired,
    })
    .from(organisationInvitations)
    .where(eq(organisationInvitations.id, id));
  const [person] = await db.select({ email: people.email }).from(people).where(eq(people.id, personId));
  if (!row || !person) throw new NotFoundError("invitation");
  const { invitation, expired } = row;
  const lapsed = await isLapsed(db, invitation);
  const refused = refusal({ ...invitation, expired, lapsed, state: organisation.state }, person);
  if (refused) throw new RuleError(`organisations.join.refused.${refused}`, { email: invitation.email });
  await db
    .update(organisationInvitations)
    .set({ acceptedAt: sql`now()` })
    .where(eq(organisationInvitations.id, id));
  const { speaks, organisationId } = invitation;
  await db
    .insert(organisationMembers)
    .values({ organisationId, personId, speaks, shown })
    .onConflictDoUpdate({
      target: [organisationMembers.cityId, organisationMembers.organisationId, organisationMembers.personId],
      set: { shown, speaks: sql`${organisationMembers.speaks} or excluded.speaks` },
    });
  const subject = { kind: "organisation", id: organisationId } as const;
  await recordEvent({ db, actor }, { verb: "organisation.memberJoined", subject, data: { speaks } });
  return organisation;
}

async function organisationOf(db: CityDb, invitationId: string): Promise<string> {
  const [row] = await db
    .select({ id: organisationInvitations.organisationId })
    .from(organisationInvitations)
    .where(eq(organisationInvitations.id, invitationId));
  if (!row) throw new NotFoundError("invitation");
  return row.id;
}

async function hindranceOf(db: CityDb, organisationId: string, email: string): Promise<Hindrance | null> {
  const of = eq(organisationInvitations.organisationId, organisationId);
  const member = await db
    .select({ id: people.id })
    .from(organisationMembers)
    .innerJoin(
      people,
      and(eq(people.cityId, organisationMembers.cityId), eq(people.id, organisationMembers.personId)),
    )
    .where(and(eq(organisationMembers.organisationId, organisationId), eq(people.email, email)));
  if (member.length > 0) return "member";
  if ((await db.$count(organisationInvitations, and(of, open))) >= organisationLimits.invited)
    return "tooMany";
  await makeRoom(db, organisationId, email);
  return null;
}

/** One that nobody can accept any more gives way to a new one. */
async function makeRoom(db: CityDb, organisationId: string, email: string): Promise<void> {
  const { id, invitedBy } = organisationInvitations;
  const [before] = await db
    .select({ id, invitedBy, expired: isExpired })
    .from(organisationInvitations)
    .where(
      and(
        eq(organisationInvitations.organisationId, organisationId),
        open,
        eq(organisationInvitations.email, email),
      ),
    );
  if (!before || !(before.expired || (await isLapsed(db, { organisationId, ...before })))) return;
  await db.update(organisationInvitations).set({ revokedAt: sql`now()` }).where(eq(id, before.id));
}
