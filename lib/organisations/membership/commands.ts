import { and, eq, ne } from "drizzle-orm";
import { organisationMembers } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { recordForSpeakers } from "../acting";
import { authorizeManaging, lockOrganisation } from "../locking";
import type { Membership } from "../policy";

type Asking = { db: CityDb; actor: Actor };
type Named = { id: string; person: string };
type Code = { code: string };

/** A member who may speak for it from now on. */
export async function nameSpeaker(context: Asking, { id, person }: Named): Promise<Code> {
  const { code, membership } = await authorizeManaging(context, id);
  await setSpeaks(context, { id, person, membership }, true);
  return { code };
}

/** Back to a member who does not speak for it. @throws RuleError for the last one */
export async function endSpeaking(context: Asking, { id, person }: Named): Promise<Code> {
  const { code, membership } = await authorizeManaging(context, id);
  await requireAnotherSpeaker(context.db, { id, person });
  await setSpeaks(context, { id, person, membership }, false);
  return { code };
}

/** Somebody belongs to it no more. @throws RuleError for the last speaker */
export async function removeMember(context: Asking, { id, person }: Named): Promise<Code> {
  const { code, membership } = await authorizeManaging(context, id);
  await requireAnotherSpeaker(context.db, { id, person });
  await remove(context.db, { id, person });
  await recordForSpeakers(context, { id, membership, verb: "organisation.memberRemoved" });
  return { code };
}

/** One's own way out. @throws RuleError for the last speaker, who names another first */
export async function leaveOrganisation({ db, actor }: Asking, { id }: { id: string }): Promise<void> {
  authorize(actor, "account.own");
  const { id: person } = asPerson(actor);
  await lockOrganisation(db, id);
  await requireAnotherSpeaker(db, { id, person });
  await remove(db, { id, person });
  const subject = { kind: "organisation", id } as const;
  await recordEvent({ db, actor }, { verb: "organisation.memberLeft", subject });
}

/** Whether one is named on its page, and it on one's own. */
export async function showMembership(
  { db, actor }: Asking,
  { id, shown }: { id: string; shown: boolean },
): Promise<Code> {
  authorize(actor, "account.own");
  const { id: person } = asPerson(actor);
  const { code } = await lockOrganisation(db, id);
  const changed = await db
    .update(organisationMembers)
    .set({ shown })
    .where(isMember({ id, person }))
    .returning({ person: organisationMembers.personId });
  if (changed.length === 0) throw new NotFoundError("organisation");
  const subject = { kind: "organisation", id } as const;
  await recordEvent({ db, actor }, { verb: "organisation.memberChanged", subject, data: { shown } });
  return { code };
}

type Managed = Named & { membership: Membership };

async function setSpeaks(
  { db, actor }: Asking,
  { id, person, membership }: Managed,
  speaks: boolean,
): Promise<void> {
  const changed = await db
    .update(organisationMembers)
    .set({ speaks })
    .where(isMember({ id, person }))
    .returning({ person: organisationMembers.personId });
  if (changed.length === 0) throw new NotFoundError("member");
  const data = { speaks };
  await recordForSpeakers({ db, actor }, { id, membership, verb: "organisation.speakersChanged", data });
}

async function remove(db: CityDb, { id, person }: Named): Promise<void> {
  const gone = await db
    .delete(organisationMembers)
    .where(isMember({ id, person }))
    .returning({ person: organisationMembers.personId });
  if (gone.length === 0) throw new NotFoundError("member");
}

/** Its row is held, so two who go at once wait for each other. */
async function requireAnotherSpeaker(db: CityDb, { id, person }: Named): Promise<void> {
  const [own] = await db
    .select({ speaks: organisationMembers.speaks })
    .from(organisationMembers)
    .where(isMember({ id, person }));
  if (!own?.speaks) return;
  const others = and(
    eq(organisationMembers.organisationId, id),
    ne(organisationMembers.personId, person),
    eq(organisationMembers.speaks, true),
  );
  if ((await db.$count(organisationMembers, others)) === 0) {
    throw new RuleError("organisations.refused.lastSpeaker");
  }
}

function isMember({ id, person }: Named) {
  return and(eq(organisationMembers.organisationId, id), eq(organisationMembers.personId, person));
}
