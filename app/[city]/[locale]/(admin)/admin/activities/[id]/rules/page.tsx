import { setRulesForm } from "@/lib/activities/actions";
import { listGroupChoices } from "@/lib/activities/groups/queries";
import { namesItsPeople, resultKinds } from "@/lib/activities/kinds";
import { rulesShown } from "@/lib/activities/shown";
import { versionOf } from "@/lib/cities/editing";
import { type CityParams, inCity } from "@/lib/request/page";
import { Checkbox, RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";
import { WhoFields } from "./who-fields";

export const generateMetadata = titled("activities.admin.rules", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** From when until when, who may take part, and who sees what comes out. */
export default async function ActivityRules({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { t, path, city } = page;
  const { id, who, results, anonymous } = activity;
  const isToRead = activity.kind === "information";
  const shown = rulesShown(activity, city.timeZone);
  const groups = await page.read((db) => listGroupChoices(db, activity.projectId));
  const isDebate = activity.kind === "debate";
  const isChallenge = activity.kind === "challenge";
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
          <WhoFields
            page={page}
            asked={activity}
            groups={groups}
            without={namesItsPeople(activity.kind) ? "everyone" : null}
            hints={isDebate || isChallenge ? { signed_in: null } : {}}
          />
        )}
        {activity.kind === "meeting" || activity.kind === "volunteering" || isChallenge || isToRead ? (
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
