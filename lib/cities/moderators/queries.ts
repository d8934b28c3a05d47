import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { projectModerators, projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import type { Reach } from "@/lib/people/permissions";
import { moderating } from "./assign";

export type ProjectChoice = { id: string; title: Localized };

/** The city's projects as somebody may be given them, or those of some departments: the newest first. */
export function listProjectChoices(db: CityDb, reach: Reach = { scope: "city" }): Promise<ProjectChoice[]> {
  return db
    .select({ id: projects.id, title: projects.title })
    .from(projects)
    .where(reach.scope === "department" ? inArray(projects.department, [...reach.of]) : undefined)
    .orderBy(desc(projects.createdAt), desc(projects.id))
    .limit(most);
}

/** What these projects are called; one that is gone is left out. */
export async function projectTitles(db: CityDb, ids: readonly string[]): Promise<Localized[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ title: projects.title })
    .from(projects)
    .where(inArray(projects.id, [...ids]))
    .orderBy(desc(projects.createdAt));
  return rows.map(({ title }) => title);
}

/** Which projects each member of the team moderates, by the person's id. */
export async function projectsByModerator(db: CityDb): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ personId: projectModerators.personId, projectId: projectModerators.projectId })
    .from(projectModerators)
    .orderBy(asc(projectModerators.createdAt), asc(projectModerators.projectId));
  const found = new Map<string, string[]>();
  for (const { personId, projectId } of rows)
    found.set(personId, [...(found.get(personId) ?? []), projectId]);
  return found;
}

/** Somebody who moderates the project, or may be asked to. */
export type ModeratorChoice = {
  id: string;
  name: string;
  email: string | null;
  role: (typeof moderating)[number];
  here: boolean;
};

/**
 * For whoever names moderators in some projects alone (`within`), those who come from outside for other projects are
 * not there to be chosen, nor are the addresses of those who moderate others.
 */
export async function listModeratorChoices(
  db: CityDb,
  projectId: string,
  within: readonly string[] | null = null,
): Promise<ModeratorChoice[]> {
  const own = within
    ? sql<boolean>`exists (select from project_moderators o where o.city_id = ${people.cityId}
        and o.person_id = ${people.id} and o.project_id = any(${sql.param([...within])}::uuid[]))`
    : sql<boolean>`true`;
  const rows = await db
    .select({
      id: people.id,
      name: sql<string>`trim(${people.firstName} || ' ' || ${people.lastName})`,
      email: sql<string | null>`case when ${own} then ${people.email} end`,
      role: people.role,
      here: sql<boolean>`${projectModerators.projectId} is not null`,
    })
    .from(people)
    .leftJoin(
      projectModerators,
      and(
        eq(projectModerators.cityId, people.cityId),
        eq(projectModerators.personId, people.id),
        eq(projectModerators.projectId, projectId),
      ),
    )
    .where(
      and(
        inArray(people.role, [...moderating]),
        isNull(people.deletedAt),
        sql`(${people.role} <> 'external_moderator' or ${own})`,
      ),
    )
    .orderBy(asc(people.lastName), asc(people.id))
    .limit(most);
  return rows.map((row) => ({ ...row, role: moderating.find((known) => known === row.role) ?? "moderator" }));
}

const most = 1000;
