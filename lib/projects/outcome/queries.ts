import { and, asc, desc, eq, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { projectOutcomeIdeas } from "@/db/schema/outcomes";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { asIdeaStatus, type IdeaStatus } from "@/lib/ideas/status";
import { type Author, authorOf } from "@/lib/people/author";
import { spokenFor } from "@/lib/people/spoken-for";

/** A contribution that an outcome goes back to, as everybody may see it. */
export type Contribution = {
  id: string;
  code: string;
  slug: string;
  title: string;
  locale: string;
  status: IdeaStatus;
  author: Author;
};

/** What is no longer public is left out. */
export async function listContributions(db: CityDb, projectId: string): Promise<Contribution[]> {
  const { id, code, slug, title, locale, status, authorId, authorName, source } = ideas;
  const rows = await db
    .select({
      ...{ id, code, slug, title, locale, status, authorId, authorName, source },
      organisation: spokenFor(ideas),
      firstName: people.firstName,
      lastName: people.lastName,
      role: people.role,
      deletedAt: people.deletedAt,
    })
    .from(projectOutcomeIdeas)
    .innerJoin(
      ideas,
      and(eq(ideas.cityId, projectOutcomeIdeas.cityId), eq(ideas.id, projectOutcomeIdeas.ideaId)),
    )
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .where(and(eq(projectOutcomeIdeas.projectId, projectId), eq(ideas.visibility, "public")))
    .orderBy(asc(projectOutcomeIdeas.position));
  return rows.map((row) => ({
    ...{ id: row.id, code: row.code, slug: row.slug, title: row.title, locale: row.locale },
    status: asIdeaStatus(row.status),
    author: authorOf(row),
  }));
}

export type Candidate = { id: string; title: string; supports: number; chosen: boolean };

/** The ideas of the project's board that can be named: those that are, then the best supported ones. */
export async function listCandidates(db: CityDb, projectId: string): Promise<Candidate[]> {
  const chosen = sql<boolean>`exists (select from project_outcome_ideas o where o.city_id = ${ideas.cityId}
    and o.project_id = ${projectId} and o.idea_id = ${ideas.id})`;
  return db
    .select({ id: ideas.id, title: ideas.title, supports: ideas.totalSupports, chosen })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .where(and(eq(activities.projectId, projectId), eq(ideas.visibility, "public")))
    .orderBy(desc(chosen), desc(ideas.totalSupports), desc(ideas.id))
    .limit(mostShown);
}

const mostShown = 100;
