import { asc, eq } from "drizzle-orm";
import { projectTemplates } from "@/db/schema/project-templates";
import type { CityDb } from "@/db/with-city";

export type OwnTemplate = typeof projectTemplates.$inferSelect;

/** What the city begins projects with, by name. */
export async function listTemplates(
  db: CityDb,
): Promise<Pick<OwnTemplate, "id" | "name" | "content" | "createdAt">[]> {
  const { id, name, content, createdAt } = projectTemplates;
  return db.select({ id, name, content, createdAt }).from(projectTemplates).orderBy(asc(name), asc(id));
}

export async function findTemplate(db: CityDb, id: string): Promise<OwnTemplate | null> {
  const [row] = await db.select().from(projectTemplates).where(eq(projectTemplates.id, id));
  return row ?? null;
}
