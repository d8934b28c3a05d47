import { saveTemplateForm } from "@/lib/projects/own-templates/actions";
import { templateNameLimit } from "@/lib/projects/own-templates/input";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";

export const generateMetadata = titled("folders.templates.save", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

/** Keeps what the project says and asks, for others to begin with. */
export default async function SaveAsTemplate({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "projects.manage");
  const project = await managedProject(page, params);
  const { t, path } = page;
  return (
    <AdminPage
      page={page}
      title={t("folders.templates.save")}
      intro={t("folders.templates.saveIntro")}
      above={projectAbove(page, project)}
    >
      <ActionForm action={saveTemplateForm} labels={formLabels(t)} formKey={page.formKey()} id="template">
        <HiddenField name="project" value={project.id} />
        <TextField
          name="name"
          label={t("folders.templates.name")}
          defaultValue={say(page, project.title).slice(0, templateNameLimit)}
          limit={templateNameLimit}
        />
        <SaveBar
          save={t("folders.templates.save")}
          back={{ href: path(`/admin/projects/${project.id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
