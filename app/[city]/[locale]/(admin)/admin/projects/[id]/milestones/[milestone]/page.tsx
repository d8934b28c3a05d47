import { notFound } from "next/navigation";
import { projectMilestonesPath } from "@/lib/ideas/address";
import { milestonesOf } from "@/lib/ideas/milestones/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { Step } from "../../../../milestones/step";
import { AdminPage } from "../../../../shell/admin-page";
import { titled } from "../../../../shell/titled";
import { managedProject, projectAbove } from "../../../managed";

type Props = { params: CityParams & Promise<{ id: string; milestone: string }> };

export const generateMetadata = titled("promises.steps", "/admin/projects");

/** One step that was promised in a project. */
export default async function ProjectMilestone({ params }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const of = { of: "project" as const, ofId: project.id };
  const asked = (await params).milestone;
  const all = await page.read((db) => milestonesOf(db, of, new Date()));
  const milestone = all.find(({ id }) => id === asked) ?? notFound();
  const { t, path } = page;
  return (
    <AdminPage
      page={page}
      title={say(page, milestone.title)}
      above={[
        ...projectAbove(page, project),
        { label: t("promises.steps"), href: path(projectMilestonesPath(project.id)) },
      ]}
    >
      <Step page={page} milestone={milestone} />
    </AdminPage>
  );
}
