import { scheduleProjectForm } from "@/lib/projects/publishing/actions";
import { scheduleShown } from "@/lib/projects/publishing/shown";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../../../shell/admin-page";
import { MomentField } from "../../../shell/moment-field";
import { titled } from "../../../shell/titled";
import { VersionedForm } from "../../../shell/versioned-form";
import { managedProject, projectAbove } from "../../managed";

export const generateMetadata = titled("projects.admin.schedule", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

/** The moments at which it becomes public and closes by itself, by the city's clocks. */
export default async function ScheduleProject({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "projects.publish");
  const project = await managedProject(page, params);
  const { t, city } = page;
  const shown = scheduleShown(project, city.timeZone);
  return (
    <AdminPage
      page={page}
      title={t("projects.admin.schedule")}
      intro={t("projects.admin.scheduleIntro", { zone: city.timeZone.replaceAll("_", " ") })}
      above={projectAbove(page, project)}
    >
      {project.state === "archived" ? (
        <Notice>{t("projects.admin.isArchived")}</Notice>
      ) : (
        <VersionedForm
          page={page}
          action={scheduleProjectForm}
          id="schedule"
          shown={shown}
          values={{ id: project.id }}
          back={`/admin/projects/${project.id}`}
        >
          {project.state === "draft" ? (
            <MomentField
              name="publishAt"
              label={t("projects.admin.publishAt")}
              hint={t("projects.admin.publishAtHint")}
              value={shown.publishAt}
            />
          ) : null}
          <MomentField
            name="archiveAt"
            label={t("projects.admin.archiveAt")}
            hint={t("projects.admin.archiveAtHint")}
            value={shown.archiveAt}
          />
        </VersionedForm>
      )}
    </AdminPage>
  );
}
