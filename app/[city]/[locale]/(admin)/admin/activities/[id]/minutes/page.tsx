import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { writeMinutesForm } from "@/lib/meetings/actions";
import { meetingLimits } from "@/lib/meetings/input";
import { findMeeting } from "@/lib/meetings/queries";
import { minutesShown } from "@/lib/meetings/shown";
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

export const generateMetadata = titled("meetings.minutes", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** What was said and decided at a meeting. */
export default async function MeetingMinutes({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const meeting = (await page.read((db) => findMeeting(db, activity.id))) ?? notFound();
  const { t, path, city } = page;
  const { minutes } = meeting;
  return (
    <AdminPage
      page={page}
      title={t("meetings.minutes")}
      intro={t("meetings.admin.minutesIntro")}
      above={activityAbove(page, activity)}
    >
      <ActionForm action={writeMinutesForm} labels={formLabels(t)} formKey={page.formKey()} id="minutes">
        <HiddenField name="version" value={versionOf(minutesShown(meeting, city.locales))} />
        <HiddenField name="activity" value={activity.id} />
        <PerLanguage page={page} texts={[minutes]}>
          {({ locale, dir, label }) => (
            <TextArea
              name={`minutes.${locale}`}
              label={label(t("meetings.minutes"))}
              defaultValue={minutes[locale]}
              limit={meetingLimits.minutes}
              rows={14}
              lang={locale}
              dir={dir}
              optional
            />
          )}
        </PerLanguage>
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/activities/${activity.id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
