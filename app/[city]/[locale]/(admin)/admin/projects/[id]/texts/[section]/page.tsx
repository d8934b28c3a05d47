import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { changeTextsForm } from "@/lib/projects/actions";
import { sectionShown } from "@/lib/projects/shown";
import { sectionNames, sections } from "@/lib/projects/texts";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../../shell/admin-page";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { managedProject, projectAbove } from "../../../managed";
import { ProjectTexts } from "../../../text-fields";

export const generateMetadata = titled("projects.title", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string; section: string }> };

/** One section of what a project says. */
export default async function ProjectSection({ params }: Props) {
  const page = await inCity(params);
  const asked = (await params).section;
  const section = sectionNames.find((name) => name === asked) ?? notFound();
  const project = await managedProject(page, params);
  const { t, path, city } = page;
  return (
    <AdminPage
      page={page}
      title={t(`projects.section.${section}.title`)}
      intro={t(`projects.section.${section}.intro`)}
      above={projectAbove(page, project)}
    >
      <ActionForm action={changeTextsForm} labels={formLabels(t)} formKey={page.formKey()} id="project">
        <HiddenField name="version" value={versionOf(sectionShown(section, project, city.locales))} />
        <HiddenField name="id" value={project.id} />
        <HiddenField name="section" value={section} />
        <ProjectTexts page={page} names={sections[section]} texts={project} />
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/projects/${project.id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
