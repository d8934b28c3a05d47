import { and, eq, sql } from "drizzle-orm";
import { invitations } from "@/db/schema/invitations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { finishStep } from "@/lib/cities/checklist/steps";
import { moderateOnly } from "@/lib/cities/moderators/assign";
import type { City } from "@/lib/cities/resolve";
import { requireExternal } from "@/lib/cities/staff/external";
import { type InviteInput, projectsOf } from "@/lib/cities/staff/input";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { authorizeInvitation, authorizeInviting } from "./authorizing";
import { type Hindrance, hindrances } from "./check";
import { readInvitationToken } from "./link";
import { mailInvitation } from "./mail";
import { refusal } from "./policy";
import { worthOf } from "./worth";

type Inviting = { db: CityDb; actor: Actor; city: City };

/** An invitation can be accepted for so many days. */
export const validDays = 14;
const expiry = sql`now() + make_interval(days => ${validDays})`;

/** Asks people by mail to join the team; whoever cannot be asked is left out and said. Together they are one batch. */
export async function invitePeople(
  { db, actor, city }: Inviting,
  asked: readonly InviteInput[],
): Promise<{ batch: string; sent: string[]; hindered: Map<string, Hindrance> }> {
  await authorizeInviting({ db, actor }, asked);
  const batch = newId();
  const hindered = await hindrances(
    db,
    asked.map(({ email }) => email),
  );
  const sent: string[] = [];
  for (const { email, ...rest } of asked) {
    if (hindered.has(email)) continue;
    const [row] = await db
      .insert(invitations)
      .values({
        id: newId(),
        batch,
        email,
        ...rest,
        projects: [...projectsOf(rest.role, rest.projects)],
        invitedBy: actorId(actor),
        mailId: newId(),
        expiresAt: expiry,
      })
      .onConflictDoNothing()
      .returning();
    if (!row) {
      hindered.set(email, "invited");
      continue;
    }
    await send({ db, actor, city }, row);
    sent.push(row.id);
    await recordEvent(
      { db, actor },
      { verb: "invitation.sent", subject: { kind: "invitation", id: row.id }, data: { role: row.role } },
    );
  }
  await finishStep(db, "departments");
  return { batch, sent, hindered };
}

/** The same link once more, and two more weeks for it; also where it had run out. Whoever sends it again stands behind it. */
export async function resendInvitation({ db, actor, city }: Inviting, { id }: { id: string }): Promise<void> {
  const before = await authorizeInvitation({ db, actor }, id);
  const [row] = await db
    .update(invitations)
    .set({ expiresAt: expiry, remindedAt: null, invitedBy: actorId(actor) })
    .where(eq(invitations.id, before.id))
    .returning();
  if (!row) throw new NotFoundError("invitation");
  await send({ db, actor, city }, row);
  await recordEvent({ db, actor }, { verb: "invitation.resent", subject: { kind: "invitation", id } });
}

/** From now on the link leads nowhere. */
export async function revokeInvitation(
  { db, actor }: Pick<Inviting, "db" | "actor">,
  { id }: { id: string },
): Promise<void> {
  const { id: open } = await authorizeInvitation({ db, actor }, id);
  await db.update(invitations).set({ revokedAt: sql`now()` }).where(eq(invitations.id, open));
  await recordEvent({ db, actor }, { verb: "invitation.revoked", subject: { kind: "invitation", id } });
}

/**
 * The role is theirs: once, in time, only for the address that was asked, and as far as whoever sent it may still give
 * it.
 */
export async function acceptInvitation(
  { db, actor, city }: Inviting,
  { token }: { token: string },
): Promise<{ role: string }> {
  authorize(actor, "account.own");
  const { id: personId } = asPerson(actor);
  const id = readInvitationToken(city.id, token);
  const row = id ? await lock(db, id) : undefined;
  if (!row) throw new NotFoundError("invitation");
  const [person] = await db.select().from(people).where(eq(people.id, personId)).for("no key update");
  const worth = (await worthOf(db, [row])).get(row.id) ?? null;
  const refused = refusal({ ...row, worth }, person);
  if (refused || !person) throw new RuleError(`invitations.refused.${refused ?? "otherAddress"}`);
  await requireExternal(db, row.role);
  await db.update(invitations).set({ acceptedAt: sql`now()` }).where(eq(invitations.id, row.id));
  await db
    .update(people)
    .set({
      role: row.role,
      leads: row.leads,
      firstName: person.firstName || row.firstName,
      lastName: person.lastName || row.lastName,
      jobTitle: row.jobTitle || person.jobTitle,
      department: row.department || person.department,
      reviewedAt: person.reviewedAt ?? sql`now()`,
    })
    .where(eq(people.id, personId));
  await moderateOnly({ db, actor }, personId, worth ?? []);
  await recordEvent(
    { db, actor },
    { verb: "invitation.accepted", subject: { kind: "invitation", id: row.id } },
  );
  await recordEvent(
    { db, actor },
    {
      verb: "person.roleChanged",
      subject: { kind: "person", id: personId },
      data: { role: row.role, before: person.role },
    },
  );
  return { role: row.role };
}

type Row = typeof invitations.$inferSelect;

/** By the database's clock, as everything that ends. */
async function lock(db: CityDb, id: string): Promise<(Row & { expired: boolean }) | undefined> {
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id)).for("update");
  if (!row) return undefined;
  const [over] = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.id, id), sql`${invitations.expiresAt} <= now()`));
  return { ...row, expired: over !== undefined };
}

async function send({ db, actor, city }: Inviting, row: Row): Promise<void> {
  const by = actor.kind === "person" ? `${actor.firstName} ${actor.lastName}`.trim() : "";
  const [known] = await db.select({ locale: people.locale }).from(people).where(eq(people.email, row.email));
  const locale = known?.locale ?? city.defaultLocale;
  const mailId = await mailInvitation(db, city, { ...row, by: by || city.name, locale });
  await db.update(invitations).set({ mailId }).where(eq(invitations.id, row.id));
}
