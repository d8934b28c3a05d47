import { and, eq, isNull, sql } from "drizzle-orm";
import { moderationDecisions, reports } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import type { EventInput } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";
import type { Contribution } from "./contribution";
import type { Subject } from "./input";

type Deciding = { db: CityDb; actor: Actor };

type Decision = {
  decision: "removed" | "restored" | "approved" | "kept";
  rule: string;
  explanation: string;
};

/** One row of what staff decided; the public record reads those that removed or restored. */
export async function keepDecision(
  { db, actor }: Deciding,
  subject: Subject,
  decision: Decision,
): Promise<void> {
  await db
    .insert(moderationDecisions)
    .values({ id: newId(), ...columnsOf(subject), ...decision, decidedBy: actorId(actor) });
}

/** Every open report on it is answered by the decision. Gives the ledger's rows for them. */
export async function resolveReports(
  { db, actor }: Deciding,
  subject: Subject,
  upheld: boolean,
): Promise<EventInput[]> {
  const column = subject.kind === "idea" ? reports.ideaId : reports.commentId;
  const resolved = await db
    .update(reports)
    .set({ resolvedAt: sql`now()`, resolvedBy: actorId(actor), upheld })
    .where(and(eq(column, subject.id), isNull(reports.resolvedAt)))
    .returning({ id: reports.id });
  return resolved.map(({ id }) => ({
    verb: "report.resolved",
    subject: { kind: "report", id },
    data: { upheld, about: subject.kind },
  }));
}

/** Where a decision's events belong. */
export function placeOf({
  kind,
  id,
  on,
}: Contribution): Pick<EventInput, "subject" | "activityId" | "neighbourhoodId"> {
  return { subject: { kind, id }, activityId: on.activityId, neighbourhoodId: on.neighbourhoodId };
}

function columnsOf({ kind, id }: Subject) {
  return kind === "idea" ? { ideaId: id } : { commentId: id };
}
