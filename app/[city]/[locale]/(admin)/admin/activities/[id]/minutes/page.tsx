import { notFound } from "next/navigation";
import { writeMinutesForm } from "@/lib/meetings/actions";
import { meetingLimits } from "@/lib/meetings/input";
import { findMeeting } from "@/lib/meetings/queries";
import { minutesShown } from "@/lib/meetings/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { TextArea } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { titled } from "../../../shell/titled";
import { VersionedForm } from "../../../shell/versioned-form";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("meetings.minutes", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** What was said and decided at a meeting. */
export default async function MeetingMinutes({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const meeting = (await page.read((db) => findMeeting(db, activity.id))) ?? notFound();
  const { t, city } = page;
  const { minutes } = meeting;
  return (
    <AdminPage
      page={page}
      title={t("meetings.minutes")}
      intro={t("meetings.admin.minutesIntro")}
      above={activityAbove(page, activity)}
    >
      <VersionedForm
        page={page}
        action={writeMinutesForm}
        id="minutes"
        shown={minutesShown(meeting, city.locales)}
        values={{ activity: activity.id }}
        back={`/admin/activities/${activity.id}`}
      >
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
      </VersionedForm>
    </AdminPage>
  );
}
