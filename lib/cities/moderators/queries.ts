import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { projectModerators, projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { moderating } from "./assign";

export type ProjectChoice = { id: string; title: Localized };

/** The city's projects as somebody may be given them: the newest first. */
export function listProjectChoices(db: CityDb): Promise<ProjectChoice[]> {
  return db
    .select({ id: projects.id, title: projects.title })
    .from(projects)
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
  external: boolean;
  here: boolean;
};

export async function listModeratorChoices(db: CityDb, projectId: string): Promise<ModeratorChoice[]> {
  const rows = await db
    .select({
      id: people.id,
      name: sql<string>`trim(${people.firstName} || ' ' || ${people.lastName})`,
      email: people.email,
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
    .where(and(inArray(people.role, [...moderating]), isNull(people.deletedAt)))
    .orderBy(asc(people.lastName), asc(people.id))
    .limit(most);
  return rows.map(({ role, ...row }) => ({ ...row, external: role === "external_moderator" }));
}

const most = 1000;
