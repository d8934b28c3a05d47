import { and, eq, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { asking, asksOf, type OwnBoard } from "@/lib/activities/queries";

/** A project's idea board with its own window, as it was set, and how many public ideas it has. */
export type ProjectBoard = OwnBoard & { ideas: number };

export async function findBoardOf(db: CityDb, projectId: string): Promise<ProjectBoard | null> {
  const [board] = await db
    .select({
      id: activities.id,
      title: activities.title,
      intro: activities.intro,
      opensAt: activities.opensAt,
      closesAt: activities.closesAt,
      asks: asksOf,
      ...asking,
      ideas: sql<number>`coalesce((select sum(change) from idea_tallies t
        where t.city_id = activities.city_id and t.activity_id = activities.id), 0)::int`,
    })
    .from(activities)
    .where(and(eq(activities.projectId, projectId), eq(activities.kind, "idea_board")))
    .orderBy(activities.createdAt)
    .limit(1);
  return board ?? null;
}
