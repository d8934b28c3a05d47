import { and, eq, isNull, sql } from "drizzle-orm";
import { people, sessions } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import { settleAppeals } from "@/lib/discussion/settle-appeals";
import { recordEvent } from "@/lib/events/record";
import type { SuspendInput } from "@/lib/moderation/input";
import { tellSuspended } from "@/lib/moderation/mails";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize, may } from "@/lib/people/permissions";
import { letIn } from "./let-in";

type Moderating = { db: CityDb; actor: Actor; city: City };

/** Ends a person's sessions and keeps them from signing in; what they wrote stays. They are told why. */
export async function suspendPerson({ db, actor, city }: Moderating, input: SuspendInput): Promise<void> {
  authorize(actor, "contributions.moderate");
  if (actorId(actor) === input.id) throw new RuleError("moderation.refused.self");
  const person = await requirePerson(db, input.id);
  if (person.role !== "citizen" && !may(actor, "city.manageStaff")) {
    throw new RuleError("moderation.refused.staff");
  }
  if (person.role === "superadmin") throw new RuleError("moderation.refused.superadmin");
  if (person.suspendedAt) return;
  const [suspended] = await db
    .update(people)
    .set({ suspendedAt: sql`now()`, suspendedReason: input.reason })
    .where(eq(people.id, input.id))
    .returning({ at: people.suspendedAt });
  await db.delete(sessions).where(eq(sessions.personId, input.id));
  await tellSuspended(db, city, person, { reason: input.reason, since: suspended?.at ?? new Date() });
  await recordEvent({ db, actor }, { verb: "person.suspended", subject: { kind: "person", id: input.id } });
}

export async function unsuspendPerson(
  { db, actor }: Pick<Moderating, "db" | "actor">,
  { id }: { id: string },
): Promise<void> {
  authorize(actor, "contributions.moderate");
  const person = await requirePerson(db, id);
  if (!person.suspendedAt) return;
  await letIn({ db, actor }, id);
  await settleAppeals({ db, actor }, { kind: "account", subjectId: id }, "");
}

async function requirePerson(db: CityDb, id: string): Promise<typeof people.$inferSelect> {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deletedAt)))
    .for("update");
  if (!person) throw new NotFoundError("person");
  return person;
}
