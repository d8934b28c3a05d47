import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { changePhaseForm, removePhaseForm } from "@/lib/projects/phases/actions";
import { phaseShown } from "@/lib/projects/phases/shown";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../../shell/admin-page";
import { OtherAction } from "../../../../shell/other-action";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { managedWithPhases, projectAbove } from "../../../managed";
import { PhaseFields } from "../phase-fields";

export const generateMetadata = titled("projects.phases", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string; phase: string }> };

export default async function EditPhase({ params }: Props) {
  const page = await inCity(params);
  const asked = (await params).phase;
  const { project, phases } = await managedWithPhases(page, params);
  const phase = phases.find(({ id }) => id === asked) ?? notFound();
  const { t, path, city } = page;
  const values = { project: project.id, id: phase.id };
  return (
    <AdminPage page={page} title={say(page, phase.title)} above={projectAbove(page, project)}>
      <ActionForm action={changePhaseForm} labels={formLabels(t)} formKey={page.formKey()} id="phase">
        <HiddenField name="version" value={versionOf(phaseShown(phase, city.locales))} />
        <HiddenField name="project" value={project.id} />
        <HiddenField name="id" value={phase.id} />
        <PhaseFields page={page} phase={phase} />
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/projects/${project.id}`), label: t("admin.back") }}
        />
      </ActionForm>
      <OtherAction
        page={page}
        action={removePhaseForm}
        values={values}
        label={t("projects.admin.removePhase")}
        danger
      />
    </AdminPage>
  );
}
