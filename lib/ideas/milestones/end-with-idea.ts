import { and, eq, isNull } from "drizzle-orm";
import { milestones } from "@/db/schema/milestones";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import { type EventInput, recordEvents } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";

type Declined = { id: string; text: string; locale: Locale; at: Date };

/** An idea that is declined after all takes its open steps along: withdrawn, with the answer as their reason. */
export async function withdrawWithIdea(
  { db, actor }: { db: CityDb; actor: Actor },
  { id, text, locale, at }: Declined,
  place: Pick<EventInput, "subject" | "activityId" | "neighbourhoodId">,
): Promise<void> {
  const rows = await db
    .update(milestones)
    .set({ withdrawnAt: at, note: text, noteLocale: locale })
    .where(and(eq(milestones.ideaId, id), isNull(milestones.doneAt), isNull(milestones.withdrawnAt)))
    .returning({ id: milestones.id, department: milestones.department });
  await recordEvents(
    { db, actor },
    rows.map((row) => ({
      ...place,
      verb: "promise.withdrawn" as const,
      department: row.department,
      data: { milestoneId: row.id, told: 0 },
    })),
  );
}
