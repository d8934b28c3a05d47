import { projectMilestonesPath } from "@/lib/ideas/address";
import { milestonesOf } from "@/lib/ideas/milestones/queries";
import { type CityParams, inCity } from "@/lib/request/page";
import { StepList } from "../../../milestones/step-list";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

export const generateMetadata = titled("promises.steps", "/admin/projects");

/** The steps that were promised in a project, and one more. */
export default async function ProjectMilestones({ params, searchParams }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const of = { of: "project" as const, ofId: project.id };
  const milestones = await page.read((db) => milestonesOf(db, of, new Date()));
  const { t, path } = page;
  const saved = `promises.admin.saved.${one((await searchParams).saved)}`;
  return (
    <AdminPage
      page={page}
      title={t("promises.steps")}
      intro={t("promises.admin.projectIntro")}
      notice={t.has(saved) ? t(saved) : null}
      above={projectAbove(page, project)}
    >
      <StepList
        page={page}
        of={of}
        milestones={milestones}
        hrefOf={(id) => path(projectMilestonesPath(project.id, id))}
        back={{ href: path(`/admin/projects/${project.id}`), label: t("admin.back") }}
        refusal={project.publishAt ? null : t("promises.admin.notPublished")}
      />
    </AdminPage>
  );
}
