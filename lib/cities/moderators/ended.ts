import { and, desc, eq, isNotNull, notExists } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { projectModerators, projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

export type Ended = { projectId: string; title: Localized; at: Date };

/**
 * What somebody moderated and moderates no more, and since when; null for all others, who know nothing of it. Without a
 * project it is the last of all.
 */
export async function endedModerating(
  db: CityDb,
  { personId, projectId }: { personId: string; projectId?: string },
): Promise<Ended | null> {
  const still = db
    .select({ id: projectModerators.projectId })
    .from(projectModerators)
    .where(and(eq(projectModerators.projectId, events.projectId), eq(projectModerators.personId, personId)));
  const [last] = await db
    .select({ projectId: projects.id, title: projects.title, at: events.occurredAt })
    .from(events)
    .innerJoin(projects, and(eq(projects.cityId, events.cityId), eq(projects.id, events.projectId)))
    .where(
      and(
        eq(events.subjectKind, "person"),
        eq(events.subjectId, personId),
        projectId ? eq(events.projectId, projectId) : isNotNull(events.projectId),
        eq(events.verb, "project.moderatorRemoved"),
        notExists(still),
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(1);
  return last ?? null;
}
