import { versionOf } from "@/lib/cities/editing";
import { nameContributionsForm } from "@/lib/projects/outcome/actions";
import { listCandidates } from "@/lib/projects/outcome/queries";
import { contributionsShown } from "@/lib/projects/outcome/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { CheckboxGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";

export const generateMetadata = titled("projects.contributions", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

/** Which ideas of its board the project's outcome goes back to. */
export default async function ProjectContributions({ params }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const candidates = await page.read((db) => listCandidates(db, project.id));
  const chosen = candidates.filter((idea) => idea.chosen);
  const { t, path } = page;
  const back = { href: path(`/admin/projects/${project.id}`), label: t("admin.back") };
  return (
    <AdminPage
      page={page}
      title={t("projects.contributions")}
      intro={t("projects.admin.contributionsIntro")}
      above={projectAbove(page, project)}
    >
      {candidates.length === 0 ? (
        <Notice>{t("projects.admin.noContributions")}</Notice>
      ) : (
        <ActionForm
          action={nameContributionsForm}
          labels={formLabels(t)}
          formKey={page.formKey()}
          id="outcome"
        >
          <HiddenField name="version" value={versionOf(contributionsShown(chosen))} />
          <HiddenField name="project" value={project.id} />
          <CheckboxGroup
            name="ideas"
            label={t("projects.admin.contributionsField")}
            options={candidates.map(({ id, title, supports }) => ({
              value: id,
              label: title,
              hint: t("projects.admin.supports", { count: supports }),
            }))}
            defaultValues={chosen.map(({ id }) => id)}
            optional
          />
          <SaveBar save={t("admin.save")} back={back} />
        </ActionForm>
      )}
    </AdminPage>
  );
}
