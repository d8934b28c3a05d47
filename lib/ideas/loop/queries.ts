import { and, desc, eq, sql } from "drizzle-orm";
import { answers, ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import { asIdeaStatus, type IdeaStatus } from "@/lib/ideas/status";

/** How the loop of a city goes: what came in, what was answered, and whether by the date that was promised. */
export type LoopNumbers = {
  ideas: number;
  moving: number;
  answered: number;
  /** Promises that came due: kept ones, and all (late answers and those still owed included). */
  promisesKept: number;
  promisesDue: number;
};

export async function loopNumbers(db: CityDb, activityId: string): Promise<LoopNumbers> {
  const [row] = await db.execute<LoopNumbers>(sql`
    with shown as (
      select status, count(*)::int as count from ideas
      where activity_id = ${activityId} and visibility = 'public' group by status
    ), given as (
      select count(*) filter (where on_time = 1)::int as kept, count(*) filter (where on_time is not null)::int as due
      from answers
    )
    select coalesce(sum(count), 0)::int as ideas,
      coalesce(sum(count) filter (where status in ('under_way', 'done')), 0)::int as moving,
      coalesce(sum(count) filter (where status <> 'proposed'), 0)::int as answered,
      (select kept from given) as "promisesKept",
      (select due from given) + (select count(*)::int from ideas
        where due_at < now() and answered_at is null and visibility = 'public') as "promisesDue"
    from shown`);
  return row ?? { ideas: 0, moving: 0, answered: 0, promisesKept: 0, promisesDue: 0 };
}

export type NewestAnswer = {
  id: string;
  idea: { id: string; code: string; slug: string; title: string; locale: Locale };
  status: IdeaStatus;
  text: string;
  locale: Locale;
  signedName: string;
  department: string;
  external: boolean;
  answeredAt: Date;
};

/** What the city said last, newest first. */
export async function newestAnswers(db: CityDb, limit: number): Promise<NewestAnswer[]> {
  const rows = await db
    .select({
      id: answers.id,
      status: answers.status,
      text: sql<string>`left(${answers.text}, 600)`,
      locale: answers.locale,
      signedName: answers.signedName,
      department: answers.department,
      external: answers.external,
      answeredAt: answers.createdAt,
      idea: { id: ideas.id, code: ideas.code, slug: ideas.slug, title: ideas.title, locale: ideas.locale },
    })
    .from(answers)
    .innerJoin(ideas, and(eq(ideas.cityId, answers.cityId), eq(ideas.id, answers.ideaId)))
    .where(eq(ideas.visibility, "public"))
    .orderBy(desc(answers.createdAt), desc(answers.ideaId))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    status: asIdeaStatus(row.status),
    locale: asLocale(row.locale),
    idea: { ...row.idea, locale: asLocale(row.idea.locale) },
  }));
}

function asLocale(value: string): Locale {
  return isLocale(value) ? value : "en";
}
