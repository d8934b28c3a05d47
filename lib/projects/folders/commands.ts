import { eq, inArray } from "drizzle-orm";
import { projectFolderPlaces, projectFolders } from "@/db/schema/project-folders";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newCode, newId } from "@/lib/base/ids";
import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { type AddFolderInput, type ChangeFolderInput, folderLimits } from "./input";
import { type Folder, listFolders } from "./queries";
import { folderShown } from "./shown";

/** A folder at the end, with these projects; what lay in another one lies in this one now. */
export async function addFolder(
  { db, actor, city }: Context,
  { title, text, projects: wanted }: AddFolderInput,
): Promise<void> {
  authorize(actor, "projects.manage");
  await lockSettings(db);
  const folders = await listFolders(db);
  if (folders.length >= folderLimits.each)
    throw new RuleError("folders.tooMany", { most: folderLimits.each });
  const id = newId();
  const position = Math.max(-1, ...folders.map((folder) => folder.position)) + 1;
  await db.insert(projectFolders).values({ id, code: newCode(8), title, text, position });
  await put(db, id, wanted);
  await recordEvent({ db, actor }, settingsChanged(city, "projectFolders"));
}

export async function changeFolder({ db, actor, city }: Context, input: ChangeFolderInput): Promise<Edited> {
  authorize(actor, "projects.manage");
  const { locales } = await lockSettings(db);
  const folder = (await listFolders(db)).find(({ id }) => id === input.id);
  if (!folder) throw new NotFoundError("folder");
  const conflict = await findConflict(db, {
    version: input.version,
    now: folderShown(folder, locales),
    wanted: folderShown(input, locales),
    event: { verb: "city.settingsChanged", section: "projectFolders" },
  });
  if (conflict) return { ok: false, conflict };
  const title = mergeTexts(folder.title, input.title, locales);
  const text = mergeTexts(folder.text, input.text, locales);
  await db.update(projectFolders).set({ title, text }).where(eq(projectFolders.id, folder.id));
  await put(db, folder.id, input.projects);
  await recordEvent({ db, actor }, settingsChanged(city, "projectFolders"));
  return { ok: true };
}

/** One place up or down in the order in which people see them. */
export async function moveFolder(
  { db, actor, city }: Context,
  { id, to }: { id: string; to: "up" | "down" },
): Promise<void> {
  authorize(actor, "projects.manage");
  await lockSettings(db);
  const folders = await listFolders(db);
  const at = folders.findIndex((folder) => folder.id === id);
  const [folder, other] = [folders[at], folders[at + (to === "up" ? -1 : 1)]];
  if (!folder) throw new NotFoundError("folder");
  if (!other) return;
  await place(db, folder, other.position);
  await place(db, other, folder.position);
  await recordEvent({ db, actor }, settingsChanged(city, "projectFolders"));
}

/** Its projects stay, and lie in none. */
export async function removeFolder({ db, actor, city }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "projects.manage");
  await db.delete(projectFolders).where(eq(projectFolders.id, id));
  await recordEvent({ db, actor }, settingsChanged(city, "projectFolders"));
}

async function place(db: CityDb, { id }: Pick<Folder, "id">, position: number): Promise<void> {
  await db.update(projectFolders).set({ position }).where(eq(projectFolders.id, id));
}

/** @throws NotFoundError for a project that the city does not have */
async function put(db: CityDb, folderId: string, wanted: readonly string[]): Promise<void> {
  await db.delete(projectFolderPlaces).where(eq(projectFolderPlaces.folderId, folderId));
  const ids = [...new Set(wanted)];
  if (ids.length === 0) return;
  if ((await db.$count(projects, inArray(projects.id, ids))) < ids.length) throw new NotFoundError("project");
  await db
    .insert(projectFolderPlaces)
    .values(ids.map((projectId) => ({ projectId, folderId })))
    .onConflictDoUpdate({
      target: [projectFolderPlaces.cityId, projectFolderPlaces.projectId],
      set: { folderId },
    });
}
