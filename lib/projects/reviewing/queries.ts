import { and, eq, ne, sql } from "drizzle-orm";
import { projectReviewers, projectReviews } from "@/db/schema/project-reviews";
import type { CityDb } from "@/db/with-city";
import { type Actor, actorId } from "@/lib/people/actor";
import type { Project } from "../queries";
import { grades } from "./input";
import { tookPart } from "./took-part";

/** From when on people are asked how it went: once it is over, or the city has said what came of it. */
export function isOver({ state, outcome }: Pick<Project, "state" | "outcome">): boolean {
  return state === "archived" || (state === "active" && Object.keys(outcome).length > 0);
}

/** Where somebody stands with the two questions. */
export type Standing = "notOver" | "signIn" | "notThere" | "answered" | "asked";

export async function reviewStanding(db: CityDb, actor: Actor, project: Project): Promise<Standing> {
  if (!isOver(project)) return "notOver";
  const me = actorId(actor);
  if (!me) return "signIn";
  const own = and(eq(projectReviewers.projectId, project.id), eq(projectReviewers.personId, me));
  if ((await db.$count(projectReviewers, own)) > 0) return "answered";
  return (await tookPart(db, project.id, me)) ? "asked" : "notThere";
}

/** How many gave each grade, from 1 to 5. */
export type Grades = number[];

export type Reviews = {
  /** As many as are counted: five, ten and so on; 0 while there are fewer than five. */
  count: number;
  clear: Grades;
  worth: Grades;
  /** In no order that would say whose they are. */
  words: { id: string; words: string }[];
};

/** What people say of how it went. Fewer than five are not told, nor what one more would add to five. */
export async function readReviews(db: CityDb, projectId: string): Promise<Reviews> {
  const counted = and(eq(projectReviews.projectId, projectId), eq(projectReviews.counted, true));
  const tally = await db
    .select({
      clear: projectReviews.clear,
      worth: projectReviews.worth,
      count: sql<number>`count(*)::int`,
    })
    .from(projectReviews)
    .where(counted)
    .groupBy(projectReviews.clear, projectReviews.worth);
  const said = await db
    .select({ id: projectReviews.id, words: projectReviews.words })
    .from(projectReviews)
    .where(and(counted, ne(projectReviews.words, "")))
    .orderBy(projectReviews.id)
    .limit(mostWords);
  const sum = (of: (row: (typeof tally)[number]) => boolean) =>
    tally.filter(of).reduce((total, { count }) => total + count, 0);
  return {
    count: sum(() => true),
    clear: grades.map((grade) => sum(({ clear }) => clear === grade)),
    worth: grades.map((grade) => sum(({ worth }) => worth === grade)),
    words: said,
  };
}

const mostWords = 200;

/** The mean of what was given, to a tenth; null where nothing is. */
export function meanOf(given: Grades): number | null {
  const count = given.reduce((total, one) => total + one, 0);
  if (count === 0) return null;
  const sum = given.reduce((total, one, index) => total + one * (index + 1), 0);
  return Math.round((sum * 10) / count) / 10;
}
