import { eq } from "drizzle-orm";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import { recordEvent } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import { findProjectById, type Project } from "./queries";

/** Changes of one project wait for each other on its row. */
export async function lockProject(db: CityDb, id: string): Promise<Project> {
  await db.select({ id: projects.id }).from(projects).where(eq(projects.id, id)).for("update");
  const project = await findProjectById(db, id);
  if (!project) throw new NotFoundError("project");
  return project;
}

type Told = { verb: Verb; id: string; data?: Record<string, string | null> };

export async function tellProject(context: Pick<Context, "db" | "actor">, { verb, id, data }: Told) {
  await recordEvent(context, { verb, subject: { kind: "project", id }, projectId: id, data });
}
