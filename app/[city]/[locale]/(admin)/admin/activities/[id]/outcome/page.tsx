import { sayOutcomeForm } from "@/lib/activities/actions";
import { activityLimits } from "@/lib/activities/input";
import { outcomeShown } from "@/lib/activities/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { TextArea } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { titled } from "../../../shell/titled";
import { VersionedForm } from "../../../shell/versioned-form";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("activities.outcome", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function ActivityOutcome({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { t, city } = page;
  const { id, outcome } = activity;
  return (
    <AdminPage
      page={page}
      title={t("activities.outcome")}
      intro={t("activities.admin.outcomeIntro")}
      above={activityAbove(page, activity)}
    >
      <VersionedForm
        page={page}
        action={sayOutcomeForm}
        id="outcome"
        shown={outcomeShown(activity, city.locales)}
        values={{ id }}
        back={`/admin/activities/${id}`}
      >
        <PerLanguage page={page} texts={[outcome]}>
          {({ locale, dir, label }) => (
            <TextArea
              name={`outcome.${locale}`}
              label={label(t("activities.outcome"))}
              defaultValue={outcome[locale]}
              limit={activityLimits.outcome}
              rows={12}
              lang={locale}
              dir={dir}
              optional
            />
          )}
        </PerLanguage>
      </VersionedForm>
    </AdminPage>
  );
}
