import { eq, sql } from "drizzle-orm";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { momentOf } from "@/lib/base/wall-clock";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { lockProject, tellProject } from "../locking";
import { listPhases, missingOf, type Project } from "../queries";
import type { ScheduleInput } from "./input";
import { scheduleShown } from "./shown";

type Publishing = Context & { city: Pick<City, "defaultLocale" | "timeZone"> };
type Named = { id: string };

/** From now on everybody sees it. */
export async function publishProject({ db, actor, city }: Publishing, { id }: Named): Promise<void> {
  authorize(actor, "projects.publish");
  const project = await lockProject(db, id);
  if (project.state !== "draft") return;
  await requireWords(db, project, city);
  // A day of archiving that has gone by while it was a draft would end it before it began.
  const archiveAt = sql`case when archive_at > now() then archive_at end`;
  await db
    .update(projects)
    .set({ publishAt: sql`now()`, publishedBy: actorId(actor), archiveAt })
    .where(eq(projects.id, id));
  await tellProject({ db, actor }, { verb: "project.published", id });
}

/** From now on it is there to be read, and closed. */
export async function archiveProject({ db, actor }: Context, { id }: Named): Promise<void> {
  authorize(actor, "projects.publish");
  const project = await lockProject(db, id);
  if (project.state === "draft") throw new RuleError("projects.admin.notPublic");
  if (project.state === "archived") return;
  await db
    .update(projects)
    .set({ archiveAt: sql`now()`, archivedBy: actorId(actor) })
    .where(eq(projects.id, id));
  await tellProject({ db, actor }, { verb: "project.archived", id });
}

export async function reopenProject({ db, actor }: Context, { id }: Named): Promise<void> {
  authorize(actor, "projects.publish");
  const project = await lockProject(db, id);
  if (project.state !== "archived") return;
  await db.update(projects).set({ archiveAt: null, archivedBy: null }).where(eq(projects.id, id));
  await tellProject({ db, actor }, { verb: "project.reopened", id });
}

/**
 * The moments at which it becomes public and closes by itself. What has begun stays as it is.
 * @throws RuleError where they are past, or the wrong way round, or something is not said yet
 */
export async function scheduleProject(
  { db, actor, city }: Publishing,
  { id, version, ...wanted }: ScheduleInput,
): Promise<Edited> {
  authorize(actor, "projects.publish");
  const project = await lockProject(db, id);
  if (project.state === "archived") throw new RuleError("projects.admin.isArchived");
  const moment = (field: string | null) => (field ? momentOf(field, city.timeZone) : null);
  const isDraft = project.state === "draft";
  const publishAt = isDraft ? moment(wanted.publishAt) : project.publishAt;
  const archiveAt = moment(wanted.archiveAt);
  const conflict = await findConflict(db, {
    version,
    now: scheduleShown(project, city.timeZone),
    wanted: scheduleShown({ publishAt, archiveAt }, city.timeZone),
    event: { verb: "project.changed", section: "schedule", subjectId: id },
  });
  if (conflict) return { ok: false, conflict };
  if (isDraft && publishAt && publishAt <= project.now) throw new RuleError("projects.admin.publishPast");
  if (archiveAt && (!publishAt || archiveAt <= publishAt)) throw new RuleError("projects.admin.archiveFirst");
  if (archiveAt && archiveAt <= project.now) throw new RuleError("projects.admin.archivePast");
  if (isDraft && publishAt) await requireWords(db, project, city);
  const [publishedBy, archivedBy] = [publishAt && actorId(actor), archiveAt && actorId(actor)];
  await db
    .update(projects)
    .set({ archiveAt, archivedBy, ...(isDraft ? { publishAt, publishedBy } : {}) })
    .where(eq(projects.id, id));
  const told = { section: "schedule", publishAt: iso(publishAt), archiveAt: iso(archiveAt) };
  await tellProject({ db, actor }, { verb: "project.changed", id, data: told });
  return { ok: true };
}

/** Another link to the draft; those that were given away lead nowhere any more. */
export async function renewPreview({ db, actor }: Context, { id }: Named): Promise<void> {
  authorize(actor, "projects.manage", { project: id });
  await lockProject(db, id);
  await db.update(projects).set({ previewRound: sql`preview_round + 1` }).where(eq(projects.id, id));
  await tellProject({ db, actor }, { verb: "project.changed", id, data: { section: "preview" } });
}

/** @throws RuleError where something is missing that whoever takes part has to know */
async function requireWords(db: CityDb, project: Project, city: Publishing["city"]): Promise<void> {
  const missing = missingOf(project, await listPhases(db, project.id), city.defaultLocale);
  if (missing.length > 0) throw new RuleError("projects.admin.notWhole", { count: missing.length });
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
