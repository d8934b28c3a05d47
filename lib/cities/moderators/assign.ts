import { and, eq, inArray } from "drizzle-orm";
import { projectModerators, projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { recordEvents } from "@/lib/events/record";
import { type Actor, boundToProjects } from "@/lib/people/actor";

/** The roles whose rights reach the projects that somebody moderates. */
export const moderating = [...boundToProjects, "moderator"] as const;

type Assigning = { db: CityDb; actor: Actor };

/** The projects that somebody moderates from now on, instead of those before; each change is an event of its project. */
export async function moderateOnly(
  { db, actor }: Assigning,
  personId: string,
  wanted: readonly string[],
): Promise<void> {
  const rows = await db
    .select({ id: projectModerators.projectId })
    .from(projectModerators)
    .where(eq(projectModerators.personId, personId))
    .for("update");
  const before = rows.map(({ id }) => id);
  await change({ db, actor }, "project.moderatorAdded", pairs(personId, without(wanted, before)));
  await change({ db, actor }, "project.moderatorRemoved", pairs(personId, without(before, wanted)));
}

type Pair = { projectId: string; personId: string };
type Verb = "project.moderatorAdded" | "project.moderatorRemoved";

/** Adds these, or takes them away, and says so in the ledger. */
export async function change({ db, actor }: Assigning, verb: Verb, changed: readonly Pair[]): Promise<void> {
  if (changed.length === 0) return;
  if (verb === "project.moderatorAdded") {
    await db
      .insert(projectModerators)
      .values([...changed])
      .onConflictDoNothing();
  } else {
    for (const { projectId, personId } of changed) {
      await db
        .delete(projectModerators)
        .where(and(eq(projectModerators.projectId, projectId), eq(projectModerators.personId, personId)));
    }
  }
  await recordEvents(
    { db, actor },
    changed.map(({ projectId, personId }) => ({
      verb,
      projectId,
      subject: { kind: "person" as const, id: personId },
    })),
  );
}

/** @throws NotFoundError for a project that the city does not have */
export async function requireProjects(db: CityDb, ids: readonly string[]): Promise<void> {
  if ((await existing(db, ids)).length < new Set(ids).size) throw new NotFoundError("project");
}

/** Those of them that are there. */
async function existing(db: CityDb, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: projects.id })
    .from(projects)
    .where(inArray(projects.id, [...ids]));
  return rows.map(({ id }) => id);
}

function without(all: readonly string[], others: readonly string[]): string[] {
  return [...new Set(all)].filter((id) => !others.includes(id));
}

function pairs(personId: string, projectIds: readonly string[]): Pair[] {
  return projectIds.map((projectId) => ({ projectId, personId }));
}
