import { eq } from "drizzle-orm";
import { projectTemplates } from "@/db/schema/project-templates";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { outlineOf } from "../outline";
import { findTemplate } from "./queries";

const most = 50;

/** Keeps what a project says and asks as it is now, for others to begin with. */
export async function saveTemplate(
  { db, actor, city }: Context,
  { project, name }: { project: string; name: string },
): Promise<void> {
  authorize(actor, "projects.manage");
  await lockSettings(db);
  if ((await db.$count(projectTemplates)) >= most) throw new RuleError("folders.tooManyTemplates", { most });
  const content = await outlineOf(db, project);
  if (!content) throw new NotFoundError("project");
  await db.insert(projectTemplates).values({ id: newId(), name, content });
  await recordEvent({ db, actor }, settingsChanged(city, "projectTemplates"));
}

export async function renameTemplate(
  { db, actor, city }: Context,
  { id, version, name }: { id: string; version: string; name: string },
): Promise<Edited> {
  authorize(actor, "projects.manage");
  await lockSettings(db);
  const template = await findTemplate(db, id);
  if (!template) throw new NotFoundError("template");
  const conflict = await findConflict(db, {
    version,
    now: { name: template.name },
    wanted: { name },
    event: { verb: "city.settingsChanged", section: "projectTemplates" },
  });
  if (conflict) return { ok: false, conflict };
  await db.update(projectTemplates).set({ name }).where(eq(projectTemplates.id, id));
  await recordEvent({ db, actor }, settingsChanged(city, "projectTemplates"));
  return { ok: true };
}

/** Projects that were begun with it stay as they are. */
export async function removeTemplate({ db, actor, city }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "projects.manage");
  await db.delete(projectTemplates).where(eq(projectTemplates.id, id));
  await recordEvent({ db, actor }, settingsChanged(city, "projectTemplates"));
}
