import { createActivityForm } from "@/lib/activities/actions";
import { activityLimits } from "@/lib/activities/input";
import { begunKinds } from "@/lib/activities/kinds";
import { listAllProjects } from "@/lib/projects/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { RadioGroup, Select } from "@/lib/ui/choice-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { PerLanguage } from "../../shell/per-language";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { activityAbove } from "../managed";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("activities.admin.add", "/admin/activities/new");

/** What people can do, what it is called and where it belongs; everything else comes after. */
export default async function NewActivity({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "activities.manage");
  const { t, path } = page;
  const within = reach.scope === "project" ? reach.of : undefined;
  const projects = await page.read((db) => listAllProjects(db, within));
  const asked = one((await searchParams).project);
  const options = projects
    .filter(({ state, id }) => state !== "archived" || id === asked)
    .map((project) => ({ value: project.id, label: say(page, project.title) }));
  return (
    <AdminPage page={page} title={t("activities.admin.add")} above={activityAbove(page)}>
      <ActionForm action={createActivityForm} labels={formLabels(t)} formKey={page.formKey()} id="activity">
        <RadioGroup
          name="kind"
          label={t("activities.admin.kind")}
          options={begunKinds.map((kind) => ({
            value: kind,
            label: t(`activities.kind.${kind}`),
            hint: t(`activities.admin.kindHint.${kind}`),
          }))}
        />
        <PerLanguage page={page} texts={[]}>
          {({ locale, main, dir, label }) => (
            <TextField
              name={`title.${locale}`}
              label={label(t("activities.admin.name"))}
              hint={t("activities.admin.nameHint")}
              limit={activityLimits.title}
              lang={locale}
              dir={dir}
              optional={!main}
            />
          )}
        </PerLanguage>
        <Select
          name="project"
          label={t("activities.admin.project")}
          empty={within ? undefined : t("activities.admin.noProject")}
          options={options}
          defaultValue={options.some(({ value }) => value === asked) ? asked : ""}
          optional={!within}
        />
        <SaveBar
          save={t("activities.admin.create")}
          back={{ href: path("/admin/activities"), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
