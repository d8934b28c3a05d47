import { and, eq, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { isCode } from "@/lib/base/ids";
import { asking, type Board, cityBoard, projectBoard } from "./queries";
import { closesFrom, isPublished, opensFrom } from "./state";

/** Where an idea is posted: in an activity of this code, on the board of the project of this code, or on the city's. */
export type Posting = { activity?: string; project?: string };

export async function boardFor(db: CityDb, { activity, project }: Posting): Promise<Board | null> {
  if (activity) return challengeBoard(db, activity);
  return project ? projectBoard(db, project) : cityBoard(db);
}

/** A challenge that everybody sees, as the board on which it is answered. */
export async function challengeBoard(db: CityDb, code: string): Promise<Board | null> {
  if (!isCode(code)) return null;
  const { id, title, intro, kind } = activities;
  const [board] = await db
    .select({ id, title, intro, opensAt: opensFrom, closesAt: closesFrom, ...asking })
    .from(activities)
    .leftJoin(projects, and(eq(projects.cityId, activities.cityId), eq(projects.id, activities.projectId)))
    .where(and(eq(activities.code, code), eq(kind, "challenge"), sql`${isPublished}`))
    .limit(1);
  return board ?? null;
}
