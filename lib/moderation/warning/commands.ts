import { and, eq, isNull, sql } from "drizzle-orm";
import { warnings } from "@/db/schema/moderation";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { SuspendInput } from "@/lib/moderation/input";
import { type Actor, actorId, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { tellWarned } from "./mail";

type Warning = { db: CityDb; actor: Actor; city: City };

/** Tells a person what to mind, by mail and in their account until they have read it. Nothing of theirs changes. */
export async function warnPerson({ db, actor, city }: Warning, input: SuspendInput): Promise<void> {
  authorize(actor, "contributions.moderate");
  if (actorId(actor) === input.id) throw new RuleError("moderation.refused.warnSelf");
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, input.id), isNull(people.deletedAt)))
    .for("update");
  if (!person) throw new NotFoundError("person");
  if (person.role !== "citizen") throw new RuleError("moderation.refused.warnStaff");
  await db
    .insert(warnings)
    .values({ id: newId(), personId: person.id, reason: input.reason, warnedBy: actorId(actor) });
  await tellWarned(db, city, person, input.reason);
  await recordEvent({ db, actor }, { verb: "person.warned", subject: { kind: "person", id: person.id } });
}

/** The person has read it; it stays with what staff decided about them. */
export async function markWarningRead(
  { db, actor }: Omit<Warning, "city">,
  { id }: { id: string },
): Promise<void> {
  authorize(actor, "account.own");
  const person = asPerson(actor);
  const [read] = await db
    .update(warnings)
    .set({ readAt: sql`now()` })
    .where(and(eq(warnings.id, id), eq(warnings.personId, person.id), isNull(warnings.readAt)))
    .returning({ id: warnings.id });
  if (!read) return;
  await recordEvent(
    { db, actor },
    { verb: "person.warningRead", subject: { kind: "person", id: person.id } },
  );
}
