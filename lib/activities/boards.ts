import { and, eq, sql } from "drizzle-orm";
import { challenges } from "@/db/schema/challenges";
import { activities } from "@/db/schema/city";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { isCode } from "@/lib/base/ids";
import { asking, asksOf, cityBoard, type OwnBoard, projectBoard } from "./queries";
import { closesFrom, isPublished, opensFrom } from "./state";

/** Where an idea is posted: in an activity of this code, on the board of the project of this code, or on the city's. */
export type Posting = { activity?: string; project?: string };

export type PostingBoard = OwnBoard & {
  /** Of a challenge: the day of the city's calendar by which it is decided, before which no answer is owed. */
  decidesOn?: string | null;
};

export async function boardFor(db: CityDb, { activity, project }: Posting): Promise<PostingBoard | null> {
  if (activity) return challengeBoard(db, activity);
  return project ? projectBoard(db, project) : cityBoard(db);
}

/** A challenge that everybody sees, as the board on which it is answered. */
export async function challengeBoard(db: CityDb, code: string): Promise<PostingBoard | null> {
  if (!isCode(code)) return null;
  const { id, title, intro, kind } = activities;
  const [board] = await db
    .select({
      ...{ id, title, intro, opensAt: opensFrom, closesAt: closesFrom, asks: asksOf, ...asking },
      decidesOn: challenges.decidesOn,
    })
    .from(activities)
    .leftJoin(challenges, and(eq(challenges.cityId, activities.cityId), eq(challenges.activityId, id)))
    .leftJoin(projects, and(eq(projects.cityId, activities.cityId), eq(projects.id, activities.projectId)))
    .where(and(eq(activities.code, code), eq(kind, "challenge"), sql`${isPublished}`))
    .limit(1);
  return board ?? null;
}
