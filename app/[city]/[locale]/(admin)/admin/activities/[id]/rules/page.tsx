import { setRulesForm } from "@/lib/activities/actions";
import { listGroupChoices } from "@/lib/activities/groups/queries";
import { namesItsPeople, resultKinds } from "@/lib/activities/kinds";
import { rulesShown } from "@/lib/activities/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { Checkbox, RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { AdminPage } from "../../../shell/admin-page";
import { MomentField } from "../../../shell/moment-field";
import { titled } from "../../../shell/titled";
import { VersionedForm } from "../../../shell/versioned-form";
import { activityAbove, managedActivity } from "../../managed";
import { WhoFields } from "./who-fields";

export const generateMetadata = titled("activities.admin.rules", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** From when until when, who may take part, and who sees what comes out. */
export default async function ActivityRules({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { t, city } = page;
  const { id, who, results, anonymous } = activity;
  const isToRead = activity.kind === "information";
  const shown = rulesShown(activity, city.timeZone);
  const groups = await page.read((db) => listGroupChoices(db, activity.projectId));
  const isDebate = activity.kind === "debate";
  const isChallenge = activity.kind === "challenge";
  return (
    <AdminPage page={page} title={t("activities.admin.rules")} above={activityAbove(page, activity)}>
      <VersionedForm
        page={page}
        action={setRulesForm}
        id="rules"
        shown={shown}
        values={{ id }}
        back={`/admin/activities/${id}`}
      >
        <MomentField
          name="opensAt"
          label={t("activities.admin.opensAt")}
          hint={t("activities.admin.opensAtHint")}
          value={shown.opensAt}
        />
        <MomentField
          name="closesAt"
          label={t("activities.admin.closesAt")}
          hint={t("activities.admin.closesAtHint")}
          value={shown.closesAt}
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
      </VersionedForm>
    </AdminPage>
  );
}
