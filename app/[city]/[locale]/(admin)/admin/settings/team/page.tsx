import { versionOf } from "@/lib/cities/editing";
import { changeTeamRulesForm } from "@/lib/cities/team/actions";
import { teamShown } from "@/lib/cities/team/shown";
import { countWithout } from "@/lib/people/second-factor/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("roles.team.title", "/admin/settings/team");

/** Who may be on the team, and what each needs to act on it. */
export default async function TeamRules({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.manageStaff");
  const { t, settings, path } = page;
  const without = await page.read(countWithout);
  return (
    <AdminPage
      page={page}
      title={t("roles.team.title")}
      intro={t("roles.team.intro")}
      above={settingsAbove(page)}
    >
      <ActionForm action={changeTeamRulesForm} labels={formLabels(t)} formKey={page.formKey()} id="team">
        <HiddenField name="version" value={versionOf(teamShown(settings))} />
        <Checkbox
          name="externalModerators"
          label={t("roles.team.external")}
          hint={t("roles.team.externalHint")}
          defaultChecked={settings.externalModerators}
        />
        <Checkbox
          name="requireFactor"
          label={t("roles.team.factor")}
          hint={t("roles.team.factorHint", { count: without })}
          defaultChecked={settings.requireFactor}
        />
        <SaveBar save={t("admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
