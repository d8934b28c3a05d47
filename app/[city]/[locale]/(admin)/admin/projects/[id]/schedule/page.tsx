import { versionOf } from "@/lib/cities/editing";
import { scheduleProjectForm } from "@/lib/projects/publishing/actions";
import { scheduleShown } from "@/lib/projects/publishing/shown";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";

export const generateMetadata = titled("projects.admin.schedule", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

/** The moments at which it becomes public and closes by itself, by the city's clocks. */
export default async function ScheduleProject({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "projects.publish");
  const project = await managedProject(page, params);
  const { t, path, city } = page;
  const shown = scheduleShown(project, city.timeZone);
  const back = { href: path(`/admin/projects/${project.id}`), label: t("admin.back") };
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
        <ActionForm
          action={scheduleProjectForm}
          labels={formLabels(t)}
          formKey={page.formKey()}
          id="schedule"
        >
          <HiddenField name="version" value={versionOf(shown)} />
          <HiddenField name="id" value={project.id} />
          {project.state === "draft" ? (
            <TextField
              name="publishAt"
              type="datetime-local"
              label={t("projects.admin.publishAt")}
              hint={t("projects.admin.publishAtHint")}
              defaultValue={shown.publishAt}
              width="medium"
              optional
            />
          ) : null}
          <TextField
            name="archiveAt"
            type="datetime-local"
            label={t("projects.admin.archiveAt")}
            hint={t("projects.admin.archiveAtHint")}
            defaultValue={shown.archiveAt}
            width="medium"
            optional
          />
          <SaveBar save={t("admin.save")} back={back} />
        </ActionForm>
      )}
    </AdminPage>
  );
}
