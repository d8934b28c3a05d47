import { notFound } from "next/navigation";
import { validate } from "uuid";
import { versionOf } from "@/lib/cities/editing";
import { nameModeratorsForm } from "@/lib/cities/moderators/actions";
import { projectsWithin } from "@/lib/cities/moderators/authorizing";
import { listModeratorChoices } from "@/lib/cities/moderators/queries";
import { moderatorsShown } from "@/lib/cities/moderators/shown";
import { findProjectById } from "@/lib/projects/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requirePermission, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { CheckboxGroup } from "@/lib/ui/choice-field";
import { EmptyState } from "@/lib/ui/empty-state";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { projectAbove } from "../../managed";

export const generateMetadata = titled("roles.moderators.title", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

/** Who of the team's moderators sets this project up, moderates it and answers in it. */
export default async function ProjectModerators({ params }: Props) {
  const page = await inCity(params);
  const { person, reach } = await requireReach(page, "moderators.name");
  const { id } = await params;
  const project = validate(id) ? await page.read((db) => findProjectById(db, id)) : null;
  if (!project) notFound();
  await requirePermission(page, "moderators.name", project);
  const choices = await page.read(async (db) =>
    listModeratorChoices(db, project.id, await projectsWithin(db, person)),
  );
  const here = choices.filter((choice) => choice.here);
  const { t, path } = page;
  // A head comes from the own moderators: what the project says is others' to change.
  const team = { href: path("/admin/staff"), label: t("admin.staff.title") };
  const runs = reach.scope === "city";
  const back = {
    href: runs ? path(`/admin/projects/${project.id}`) : team.href,
    label: t("admin.back"),
  };
  const invite = <ButtonLink href={path("/admin/staff/new")}>{t("admin.staff.addTitle")}</ButtonLink>;
  return (
    <AdminPage
      page={page}
      title={runs ? t("roles.moderators.title") : say(page, project.title)}
      intro={t("roles.moderators.intro")}
      above={runs ? projectAbove(page, project) : [team]}
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
            options={choices.map(({ id, name, email, role }) => ({
              value: id,
              label: name || email || t("admin.staff.unnamed"),
              hint: t(`roles.part.${role}`),
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
