import { and, eq, isNull, sql } from "drizzle-orm";
import { appeals } from "@/db/schema/moderation";
import type { CityDb } from "@/db/with-city";
import type { AppealKind } from "@/lib/discussion/appeal-link";
import { type EventInput, recordEvents } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";

type About = { kind: AppealKind; subjectId: string };

/** Whoever takes a decision back answers an open objection to it: it was right. */
export async function settleAppeals(
  { db, actor }: { db: CityDb; actor: Actor },
  { kind, subjectId }: About,
  answer: string,
): Promise<void> {
  const settled = await db
    .update(appeals)
    .set({ outcome: "granted", answer, decidedAt: sql`now()`, decidedBy: actorId(actor) })
    .where(and(eq(appeals.kind, kind), eq(appeals.subjectId, subjectId), isNull(appeals.decidedAt)))
    .returning({ id: appeals.id });
  await recordEvents(
    { db, actor },
    settled.map(({ id }): EventInput => {
      const data = { about: kind, outcome: "granted" };
      return { verb: "appeal.decided", subject: { kind: "appeal", id }, data };
    }),
  );
}
