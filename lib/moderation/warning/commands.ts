import { and, eq, isNull, sql } from "drizzle-orm";
import { warnings } from "@/db/schema/moderation";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { loadContribution } from "@/lib/moderation/contribution";
import type { WarnInput } from "@/lib/moderation/input";
import { authorizeModeration } from "@/lib/moderation/place";
import { type Actor, actorId, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { tellWarned } from "./mail";

type Warning = { db: CityDb; actor: Actor; city: City };

/**
 * Tells a person what to mind, by mail and in their account until they have read it. Nothing of theirs changes, and
 * they may object. Who moderates projects warns of a contribution there, and of nothing else.
 */
export async function warnPerson(context: Warning, input: WarnInput): Promise<void> {
  const on = await authorizeWarning(context, input);
  const { db, actor, city } = context;
  if (actorId(actor) === input.id) throw new RuleError("moderation.refused.warnSelf");
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, input.id), isNull(people.deletedAt)))
    .for("update");
  if (!person) throw new NotFoundError("person");
  if (person.role !== "citizen") throw new RuleError("moderation.refused.warnStaff");
  const id = newId();
  const about = { aboutKind: input.about?.kind ?? null, aboutId: input.about?.id ?? null };
  const [made] = await db
    .insert(warnings)
    .values({ id, personId: person.id, reason: input.reason, warnedBy: actorId(actor), ...about })
    .returning({ since: warnings.createdAt });
  const words = { id, reason: input.reason, since: made?.since ?? new Date(), on: on?.title ?? null };
  await tellWarned(db, city, person, words);
  await recordEvent(
    { db, actor },
    {
      ...{ verb: "person.warned", subject: { kind: "person", id: person.id }, projectId: on?.projectId },
      data: input.about ? { about: input.about.kind, contribution: input.about.id } : {},
    },
  );
}

/** Where the contribution stands that it is about, which has to be that person's; null where it is about none. */
async function authorizeWarning(
  context: Warning,
  { id, about }: WarnInput,
): Promise<{ title: string; projectId: string | null } | null> {
  if (!about) {
    authorize(context.actor, "contributions.moderate");
    return null;
  }
  await authorizeModeration(context, about);
  const { author, on } = await loadContribution(context.db, about);
  if (author?.id !== id) throw new NotFoundError("person");
  return on;
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
