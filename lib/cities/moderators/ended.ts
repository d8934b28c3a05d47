import { and, desc, eq, inArray } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

export type Ended = { title: Localized; at: Date };

/** What somebody moderated and moderates no more, and since when; null for all others, who know nothing of it. */
export async function endedModerating(
  db: CityDb,
  { personId, projectId }: { personId: string; projectId: string },
): Promise<Ended | null> {
  const [last] = await db
    .select({ verb: events.verb, at: events.occurredAt, title: projects.title })
    .from(events)
    .innerJoin(projects, and(eq(projects.cityId, events.cityId), eq(projects.id, events.projectId)))
    .where(
      and(
        eq(events.subjectKind, "person"),
        eq(events.subjectId, personId),
        eq(events.projectId, projectId),
        inArray(events.verb, ["project.moderatorAdded", "project.moderatorRemoved"]),
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(1);
  return last?.verb === "project.moderatorRemoved" ? { title: last.title, at: last.at } : null;
}
