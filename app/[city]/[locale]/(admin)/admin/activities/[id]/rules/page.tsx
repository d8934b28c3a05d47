import { setRulesForm } from "@/lib/activities/actions";
import { listGroupChoices } from "@/lib/activities/groups/queries";
import { resultKinds, type Who, whoKinds } from "@/lib/activities/kinds";
import { rulesShown } from "@/lib/activities/shown";
import { versionOf } from "@/lib/cities/editing";
import { localize } from "@/lib/i18n/localized";
import { offersResidence } from "@/lib/people/residence/rules/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { Checkbox, CheckboxGroup, RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";
import { AskedOf } from "./asked-of";

export const generateMetadata = titled("activities.admin.rules", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** From when until when, who may take part, and who sees what comes out. */
export default async function ActivityRules({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { t, path, city, locale, known } = page;
  const { id, who, results, anonymous, neighbourhoodIds } = activity;
  const isToRead = activity.kind === "information";
  const shown = rulesShown(activity, city.timeZone);
  const neighbourhoods = known.taxonomy.neighbourhoods
    .filter((one) => !one.archived || neighbourhoodIds.includes(one.id))
    .map((one) => ({ value: one.id, label: localize(one.name, locale, city.defaultLocale) }));
  const groups = await page.read((db) => listGroupChoices(db, activity.projectId));
  const isDebate = activity.kind === "debate";
  const possible: Partial<Record<Who, boolean>> = {
    everyone: !isDebate && activity.kind !== "volunteering",
    residents: offersResidence(page.settings),
    neighbourhoods: neighbourhoods.length > 0,
    neighbourhood_residents: neighbourhoods.length > 0 && offersResidence(page.settings),
    group: groups.length > 0,
  };
  const offered = whoKinds.filter((kind) => kind === who || possible[kind] !== false);
  return (
    <AdminPage page={page} title={t("activities.admin.rules")} above={activityAbove(page, activity)}>
      <ActionForm action={setRulesForm} labels={formLabels(t)} formKey={page.formKey()} id="rules">
        <HiddenField name="version" value={versionOf(shown)} />
        <HiddenField name="id" value={id} />
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t("activities.admin.opensAt")}
          hint={t("activities.admin.opensAtHint")}
          defaultValue={shown.opensAt}
          width="medium"
          optional
        />
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t("activities.admin.closesAt")}
          hint={t("activities.admin.closesAtHint")}
          defaultValue={shown.closesAt}
          width="medium"
          optional
        />
        {isToRead ? (
          <HiddenField name="who" value={who} />
        ) : (
          <RadioGroup
            name="who"
            label={t("activities.admin.whoLabel")}
            options={offered.map((kind) => ({
              value: kind,
              label: t(`activities.admin.who.${kind}`),
              hint: isDebate && kind === "signed_in" ? undefined : t(`activities.admin.whoHint.${kind}`),
            }))}
            defaultValue={who}
          />
        )}
        {neighbourhoods.length > 0 && !isToRead ? (
          <CheckboxGroup
            name="neighbourhoodIds"
            label={t("activities.admin.neighbourhoods")}
            hint={t("activities.admin.neighbourhoodsHint")}
            options={neighbourhoods}
            defaultValues={neighbourhoodIds}
            optional
          />
        ) : null}
        {isToRead ? null : <AskedOf page={page} activity={activity} groups={groups} />}
        {activity.kind === "meeting" || activity.kind === "volunteering" || isToRead ? (
          <HiddenField name="results" value={results} />
        ) : (
          <>
            <RadioGroup
              name="results"
              label={t("activities.admin.resultsLabel")}
              options={resultKinds.map((kind) => ({
                value: kind,
                label: t(`activities.admin.results.${kind}`),
              }))}
              defaultValue={results}
            />
            {isDebate ? null : (
              <Checkbox
                name="anonymous"
                label={t("activities.admin.anonymous")}
                hint={t("activities.admin.anonymousHint")}
                defaultChecked={anonymous}
              />
            )}
          </>
        )}
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/activities/${id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
