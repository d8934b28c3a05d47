import { and, desc, eq, sql } from "drizzle-orm";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { isCode } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";

/** A project whose figures alone are asked for; null in its place: the whole city's. */
export type Scope = { id: string; code: string; title: Localized };

/** The projects whose figures can be looked at, the newest first: those that everybody sees. */
export async function listScopes(db: CityDb): Promise<Scope[]> {
  return db.select(columns).from(projects).where(isPublic).orderBy(desc(projects.publishAt), projects.id);
}

/**
 * @param code as an address or a shared view says it; empty for the whole city
 * @returns undefined where it names no such project: the whole city's figures are not shown under a project's address
 */
export async function findScope(db: CityDb, code: string): Promise<Scope | null | undefined> {
  if (!code) return null;
  if (!isCode(code)) return undefined;
  const [found] = await db
    .select(columns)
    .from(projects)
    .where(and(eq(projects.code, code), isPublic));
  return found;
}

const columns = { id: projects.id, code: projects.code, title: projects.title };
const isPublic = sql`${projects.publishAt} <= now()`;
