import { and, inArray, isNull, ne } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { AppealKind } from "@/lib/discussion/appeal-link";
import { type Actor, actorId } from "@/lib/people/actor";
import { firstDecider } from "./first-decider";

/** Whether this one decided first, and somebody else could decide now. */
export async function shouldBeAnother(
  db: CityDb,
  actor: Actor,
  about: { kind: AppealKind; subjectId: string },
): Promise<boolean> {
  const self = actorId(actor);
  if (!self || (await firstDecider(db, about)) !== self) return false;
  const others = and(
    inArray(people.role, ["moderator", "superadmin"]),
    ne(people.id, self),
    isNull(people.deletedAt),
    isNull(people.suspendedAt),
  );
  return (await db.$count(people, others)) > 0;
}
