import { notFound } from "next/navigation";
import { cache } from "react";
import { canReadProject } from "@/lib/projects/policy";
import { isPreviewToken } from "@/lib/projects/preview";
import { findProject, type Project } from "@/lib/projects/queries";
import type { Page } from "@/lib/request/page";

/** What an address may say of a project's page. */
export type ProjectParams = { preview?: string | string[]; play?: string | string[] };

const read = cache((page: Page, code: string) => page.read((db) => findProject(db, code)));

/** The project that the address names, as this reader may see it: a draft does not exist for others. */
export async function projectHere(page: Page, code: string, { preview }: ProjectParams): Promise<Project> {
  const project = await read(page, code);
  if (!project) notFound();
  const invited = typeof preview === "string" && isPreviewToken(page.city.id, project, preview);
  if (!canReadProject(page.actor, project, invited)) notFound();
  return project;
}
