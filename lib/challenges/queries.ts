import { and, asc, eq, sql } from "drizzle-orm";
import { challenges } from "@/db/schema/challenges";
import { activities } from "@/db/schema/city";
import { projects } from "@/db/schema/projects";
import { seasons } from "@/db/schema/seasons";
import type { CityDb } from "@/db/with-city";
import type { ActivityState } from "@/lib/activities/kinds";
import { closesFrom, isPublished, stateNow } from "@/lib/activities/state";
import type { Localized } from "@/lib/base/localized";
import { listFinalists } from "./finalists/queries";
import type { Finalist } from "./finalists/view";

/** What a challenge says beside its question and its window. */
export type Challenge = Omit<typeof challenges.$inferSelect, "cityId" | "activityId"> & {
  seasonName: Localized | null;
};

const unsaid: Challenge = {
  ...{ criteria: {}, prize: {}, jury: {}, decidesOn: null, seasonId: null, recognisedAt: null },
  seasonName: null,
};

/** One that nobody wrote yet says nothing. */
export async function findChallenge(db: CityDb, activityId: string): Promise<Challenge> {
  const { criteria, prize, jury, decidesOn, seasonId, recognisedAt } = challenges;
  const [row] = await db
    .select({ criteria, prize, jury, decidesOn, seasonId, recognisedAt, seasonName: seasons.name })
    .from(challenges)
    .leftJoin(seasons, and(eq(seasons.cityId, challenges.cityId), eq(seasons.id, seasonId)))
    .where(eq(challenges.activityId, activityId));
  return row ?? unsaid;
}

/** A challenge in short, where a season names it. */
export type SeasonChallenge = {
  id: string;
  kind: "challenge";
  code: string | null;
  title: Localized;
  projectCode: string | null;
  state: ActivityState;
  closesAt: Date | null;
  recognisedAt: Date | null;
  finalists: Finalist[];
};

/** The challenges of a season that everybody sees, with whom they named. */
export async function challengesOfSeason(db: CityDb, seasonId: string): Promise<SeasonChallenge[]> {
  const { id, code, title, createdAt } = activities;
  const { recognisedAt } = challenges;
  const rows = await db
    .select({
      id,
      code,
      title,
      recognisedAt,
      projectCode: projects.code,
      state: stateNow,
      closesAt: closesFrom,
    })
    .from(challenges)
    .innerJoin(activities, and(eq(activities.cityId, challenges.cityId), eq(id, challenges.activityId)))
    .leftJoin(projects, and(eq(projects.cityId, activities.cityId), eq(projects.id, activities.projectId)))
    .where(and(eq(challenges.seasonId, seasonId), sql`${isPublished}`))
    .orderBy(asc(createdAt))
    .limit(50);
  const finalists = await listFinalists(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...{ ...row, kind: "challenge" as const },
    finalists: finalists.filter((one) => one.activityId === row.id && one.announcedAt),
  }));
}
