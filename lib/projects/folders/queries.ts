import { asc, eq } from "drizzle-orm";
import { projectFolderPlaces, projectFolders } from "@/db/schema/project-folders";
import type { CityDb } from "@/db/with-city";
import { isCode } from "@/lib/base/ids";

export type Folder = Omit<typeof projectFolders.$inferSelect, "cityId" | "createdAt"> & {
  /** The ids of its projects, whatever their state. */
  projects: string[];
};

/** Folders in their order, each with what lies in it. */
export async function listFolders(db: CityDb): Promise<Folder[]> {
  const { id, code, title, text, position } = projectFolders;
  const folders = await db
    .select({ id, code, title, text, position })
    .from(projectFolders)
    .orderBy(asc(position), asc(id));
  if (folders.length === 0) return [];
  const { projectId, folderId } = projectFolderPlaces;
  const places = await db.select({ projectId, folderId }).from(projectFolderPlaces).orderBy(asc(projectId));
  return folders.map((folder) => ({
    ...folder,
    projects: places.filter((place) => place.folderId === folder.id).map((place) => place.projectId),
  }));
}

/** By the code of its address. */
export async function findFolder(db: CityDb, code: string): Promise<Folder | null> {
  if (!isCode(code)) return null;
  return (await listFolders(db)).find((folder) => folder.code === code) ?? null;
}

/** The folder in which a project lies. */
export async function folderOf(
  db: CityDb,
  projectId: string,
): Promise<Pick<Folder, "id" | "code" | "title"> | null> {
  const { id, code, title } = projectFolders;
  const [row] = await db
    .select({ id, code, title })
    .from(projectFolderPlaces)
    .innerJoin(projectFolders, eq(projectFolders.id, projectFolderPlaces.folderId))
    .where(eq(projectFolderPlaces.projectId, projectId));
  return row ?? null;
}
