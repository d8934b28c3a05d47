import { notFound } from "next/navigation";
import { validate } from "uuid";
import { findProjectById, listPhases, type Phase, type Project } from "@/lib/projects/queries";
import { say } from "@/lib/projects/ui/words";
import { type Page, requirePermission } from "@/lib/request/page";

type Params = Promise<{ id: string }>;

/** The project that the address names, for who works on it. */
export async function managedProject(page: Page, params: Params): Promise<Project> {
  const { id } = await params;
  await requirePermission(page, "projects.manage", { project: id });
  const project = validate(id) ? await page.read((db) => findProjectById(db, id)) : null;
  return project ?? notFound();
}

export async function managedWithPhases(
  page: Page,
  params: Params,
): Promise<{ project: Project; phases: Phase[] }> {
  const project = await managedProject(page, params);
  return { project, phases: await page.read((db) => listPhases(db, project.id)) };
}

/** The pages above one of the project's own. */
export function projectAbove(page: Page, project?: Project) {
  const { t, path } = page;
  const list = { label: t("projects.title"), href: path("/admin/projects") };
  if (!project) return [list];
  return [list, { label: say(page, project.title), href: path(`/admin/projects/${project.id}`) }];
}
