import { versionOf } from "@/lib/cities/editing";
import { nameModeratorsForm } from "@/lib/cities/moderators/actions";
import { listModeratorChoices } from "@/lib/cities/moderators/queries";
import { moderatorsShown } from "@/lib/cities/moderators/shown";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { CheckboxGroup } from "@/lib/ui/choice-field";
import { EmptyState } from "@/lib/ui/empty-state";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";

export const generateMetadata = titled("roles.moderators.title", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

/** Who of the team's moderators sets this project up, moderates it and answers in it. */
export default async function ProjectModerators({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.manageStaff");
  const project = await managedProject(page, params);
  const choices = await page.read((db) => listModeratorChoices(db, project.id));
  const here = choices.filter((choice) => choice.here);
  const { t, path } = page;
  const back = { href: path(`/admin/projects/${project.id}`), label: t("admin.back") };
  const invite = <ButtonLink href={path("/admin/staff/new")}>{t("admin.staff.addTitle")}</ButtonLink>;
  return (
    <AdminPage
      page={page}
      title={t("roles.moderators.title")}
      intro={t("roles.moderators.intro")}
      above={projectAbove(page, project)}
      actions={choices.length > 0 ? invite : null}
    >
      {choices.length === 0 ? (
        <EmptyState title={t("roles.moderators.nobody")} action={invite}>
          {t("roles.moderators.nobodyText")}
        </EmptyState>
      ) : (
        <ActionForm
          action={nameModeratorsForm}
          labels={formLabels(t)}
          formKey={page.formKey()}
          id="moderators"
        >
          <HiddenField name="version" value={versionOf(moderatorsShown(here))} />
          <HiddenField name="project" value={project.id} />
          <CheckboxGroup
            name="people"
            label={t("roles.moderators.field")}
            options={choices.map(({ id, name, email, external }) => ({
              value: id,
              label: name || email || t("admin.staff.unnamed"),
              hint: t(external ? "roles.part.external_moderator" : "roles.part.moderator"),
            }))}
            defaultValues={here.map(({ id }) => id)}
            optional
          />
          <SaveBar save={t("admin.save")} back={back} />
        </ActionForm>
      )}
    </AdminPage>
  );
}
