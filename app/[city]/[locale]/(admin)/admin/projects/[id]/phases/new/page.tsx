import { addPhaseForm } from "@/lib/projects/phases/actions";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../../shell/admin-page";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { managedProject, projectAbove } from "../../../managed";
import { PhaseFields } from "../phase-fields";

export const generateMetadata = titled("projects.admin.addPhase", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

const blank = { title: {}, text: {}, startsOn: null, endsOn: null };

export default async function NewPhase({ params }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const { t, path } = page;
  return (
    <AdminPage page={page} title={t("projects.admin.addPhase")} above={projectAbove(page, project)}>
      <ActionForm action={addPhaseForm} labels={formLabels(t)} formKey={page.formKey()} id="phase">
        <HiddenField name="project" value={project.id} />
        <PhaseFields page={page} phase={blank} />
        <SaveBar
          save={t("projects.admin.addPhase")}
          back={{ href: path(`/admin/projects/${project.id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
