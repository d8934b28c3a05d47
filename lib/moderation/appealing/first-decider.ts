import { and, desc, eq } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { warnings } from "@/db/schema/moderation";
import type { CityDb } from "@/db/with-city";
import type { AppealKind } from "@/lib/discussion/appeal-link";

const verbs = {
  idea: "idea.removed",
  comment: "comment.removed",
  account: "person.suspended",
  organisation: "organisation.hidden",
} as const;

/** Who took the decision that stands; null where the account is gone. */
export async function firstDecider(
  db: CityDb,
  { kind, subjectId }: { kind: AppealKind; subjectId: string },
): Promise<string | null> {
  if (kind === "warning") {
    const [warning] = await db
      .select({ by: warnings.warnedBy })
      .from(warnings)
      .where(eq(warnings.id, subjectId));
    return warning?.by ?? null;
  }
  const [row] = await db
    .select({ actorId: events.actorId })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, kind === "account" ? "person" : kind),
        eq(events.subjectId, subjectId),
        eq(events.verb, verbs[kind]),
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(1);
  return row?.actorId ?? null;
}
