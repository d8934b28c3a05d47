import { sayOutcomeForm } from "@/lib/activities/actions";
import { activityLimits } from "@/lib/activities/input";
import { outcomeShown } from "@/lib/activities/shown";
import { versionOf } from "@/lib/cities/editing";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("activities.outcome", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function ActivityOutcome({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { t, path, city } = page;
  const { id, outcome } = activity;
  return (
    <AdminPage
      page={page}
      title={t("activities.outcome")}
      intro={t("activities.admin.outcomeIntro")}
      above={activityAbove(page, activity)}
    >
      <ActionForm action={sayOutcomeForm} labels={formLabels(t)} formKey={page.formKey()} id="outcome">
        <HiddenField name="version" value={versionOf(outcomeShown(activity, city.locales))} />
        <HiddenField name="id" value={id} />
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
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/activities/${id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
