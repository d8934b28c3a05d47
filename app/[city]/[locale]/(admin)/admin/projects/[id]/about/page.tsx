import { versionOf } from "@/lib/cities/editing";
import { acceptedImages } from "@/lib/files/limits";
import { changeAboutForm } from "@/lib/projects/actions";
import { aboutShown } from "@/lib/projects/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { FileField, HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { TaxonomySelect } from "../../../shell/taxonomy-select";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";
import { ProjectTexts } from "../../text-fields";

export const generateMetadata = titled("projects.section.about.title", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function AboutProject({ params }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const { t, path, city } = page;
  return (
    <AdminPage
      page={page}
      title={t("projects.section.about.title")}
      intro={t("projects.section.about.intro")}
      above={projectAbove(page, project)}
    >
      <ActionForm action={changeAboutForm} labels={formLabels(t)} formKey={page.formKey()} id="project">
        <HiddenField name="version" value={versionOf(aboutShown(project, city.locales))} />
        <HiddenField name="id" value={project.id} />
        <ProjectTexts page={page} names={["title", "summary"]} texts={project} />
        <TaxonomySelect
          page={page}
          name="topicId"
          label={t("board.topic")}
          empty={t("projects.admin.noTopic")}
          chosen={project.topicId}
        />
        <TextField
          name="department"
          label={t("projects.field.department")}
          hint={t("projects.hint.department")}
          defaultValue={project.department}
          limit={80}
          optional
        />
        <FileField
          name="picture"
          label={t("projects.field.picture")}
          hint={t("projects.hint.picture")}
          accept={acceptedImages}
          optional
        />
        {project.coverFileId ? (
          <Checkbox name="removePicture" label={t("projects.admin.removePicture")} />
        ) : null}
        <ProjectTexts page={page} names={["coverAlt"]} texts={project} />
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/projects/${project.id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
