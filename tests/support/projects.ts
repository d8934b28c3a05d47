import { eq } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { projectPhases, projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { newCode, newId, slugify } from "@/lib/base/ids";
import type { Person } from "@/lib/people/actor";
import { mustSay } from "@/lib/projects/texts";
import type { TestCity } from "./city";
import { postIdea } from "./idea";

type Values = Partial<typeof projects.$inferInsert>;

/** A project that says all it must, with one phase that runs; public since an hour unless it is told otherwise. */
export async function insertProject(db: CityDb, title: string, values: Values = {}) {
  const [id, code, slug] = [newId(), newCode(5), slugify(title)];
  const said = mustSay.map((name) => [name, { en: `${title}: ${name}` }]);
  await db.insert(projects).values({
    ...{ id, code, slug, title: { en: title }, summary: { en: `${title} in one sentence` } },
    ...{ template: "street", publishAt: new Date(Date.now() - 3_600_000), ...Object.fromEntries(said) },
    ...values,
  });
  const phaseId = newId();
  const phase = { id: phaseId, projectId: id, position: 0, startsOn: "2026-01-01" };
  await db.insert(projectPhases).values({ ...phase, title: { en: `${title} begins` } });
  return { id, code, slug, phaseId };
}

export function startProject(here: TestCity, values: Values = {}) {
  return here.run((db) => insertProject(db, "A new Mill Street", values));
}

/** An idea board of the project's, open as long as the project is unless it is told otherwise. */
export async function insertBoard(
  db: CityDb,
  project: { id: string; code: string },
  values: Partial<typeof activities.$inferInsert> = {},
): Promise<string> {
  const id = newId();
  const place = { id, kind: "idea_board", projectId: project.id, slug: `project-${project.code}` };
  await db.insert(activities).values({ ...place, title: { en: "Ideas for the street" }, ...values });
  return id;
}

/** Pages of the desk that a project which runs does not have. */
export async function projectScenes(here: TestCity): Promise<string[]> {
  const drafted = await startProject(here, { publishAt: null });
  const archived = await startProject(here, { archiveAt: new Date() });
  const running = await startProject(here);
  await here.run((db) => insertBoard(db, running));
  await postIdea(here, { project: running.code });
  return [
    `/admin/projects/${running.id}/contributions`,
    ...[drafted, archived].map(({ id }) => `/admin/projects/${id}`),
    `/admin/projects/${drafted.id}/schedule`,
    ...["text", "questions"].map((kind) => `/admin/projects/${running.id}/blocks/new?kind=${kind}`),
    "/admin/projects/new?template=street",
    `/admin/projects/new?copy=${archived.id}`,
  ];
}

/** Where somebody who took part in a project that is over is asked how it was. */
export async function reviewScene(here: TestCity, author: Person): Promise<string> {
  const project = await startProject(here);
  await here.run((db) => insertBoard(db, project));
  await postIdea(here, { project: project.code, author });
  const outcome = { en: "Trees on both sides." };
  await here.run((db) => db.update(projects).set({ outcome }).where(eq(projects.id, project.id)));
  return `/projects/${project.code}/review`;
}
