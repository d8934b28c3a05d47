import { projectFolderPlaces, projectFolders } from "@/db/schema/project-folders";
import { projectReviewers, projectReviews } from "@/db/schema/project-reviews";
import { type ProjectOutline, projectTemplates } from "@/db/schema/project-templates";
import type { CityDb } from "@/db/with-city";
import { newCode, newId } from "@/lib/base/ids";

/** A folder with the project in it, a template of the city's own, and what five people say of the project. */
export async function furnishFolders(db: CityDb, marker: string, projectId: string, personId: string) {
  const [folderId, folderCode, templateId] = [newId(), newCode(8), newId()];
  const folder = { id: folderId, code: folderCode, position: 0 };
  await db
    .insert(projectFolders)
    .values({ ...folder, title: { en: `${marker} folder` }, text: { en: `${marker} together` } });
  await db.insert(projectFolderPlaces).values({ projectId, folderId });
  const content = { words: { template: "street" }, phases: [], board: null, blocks: [], activities: [] };
  await db
    .insert(projectTemplates)
    .values({ id: templateId, name: `${marker} template`, content: content as unknown as ProjectOutline });
  const said = { projectId, clear: 4, worth: 3, words: `${marker} was worth it`, counted: true };
  await db.insert(projectReviews).values([1, 2, 3, 4, 5].map(() => ({ id: newId(), ...said })));
  await db.insert(projectReviewers).values({ projectId, personId });
  return { folderId, folderCode, templateId };
}
