import { and, desc, eq, sql } from "drizzle-orm";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { isCode } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";

/** A part of the city whose figures alone are asked for; null in its place: the whole city's. */
export type Scope = {
  /** What its figures are kept by. */
  id: string;
  /** Null: what belongs to no project, which is the city's own board and activities. */
  projectId: string | null;
  code: string;
  /** Of a project; the rest of the city has a name in each language (scope-name.ts). */
  title: Localized | null;
};

/** No project has this id, and none this code: a project's has no hyphen. */
export const outside: Scope = {
  ...{ id: "00000000-0000-0000-0000-000000000000", projectId: null },
  ...{ code: "no-project", title: null },
};

/**
 * What can be looked at alone: the projects that everybody sees, the newest first, and before them what belongs to none.
 * In a city without such projects that would be the whole city.
 */
export async function listScopes(db: CityDb): Promise<Scope[]> {
  const found = await db
    .select(columns)
    .from(projects)
    .where(isPublic)
    .orderBy(desc(projects.publishAt), projects.id);
  return found.length > 0 ? [outside, ...found] : [];
}

/**
 * @param code as an address or a shared view says it; empty for the whole city
 * @returns undefined where it names nothing that there is: the whole city's figures are not shown under its address
 */
export async function findScope(db: CityDb, code: string): Promise<Scope | null | undefined> {
  if (!code) return null;
  if (code === outside.code) return (await db.$count(projects, isPublic)) > 0 ? outside : undefined;
  if (!isCode(code)) return undefined;
  const [found] = await db
    .select(columns)
    .from(projects)
    .where(and(eq(projects.code, code), isPublic));
  return found;
}

const columns = { id: projects.id, projectId: projects.id, code: projects.code, title: projects.title };
const isPublic = sql`${projects.publishAt} <= now()`;
