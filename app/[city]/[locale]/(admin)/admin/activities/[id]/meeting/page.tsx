import { notFound } from "next/navigation";
import { saveMeetingForm } from "@/lib/meetings/actions";
import { meetingLimits } from "@/lib/meetings/input";
import { findMeeting } from "@/lib/meetings/queries";
import { meetingShown } from "@/lib/meetings/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { titled } from "../../../shell/titled";
import { VersionedForm } from "../../../shell/versioned-form";
import { activityAbove, managedActivity } from "../../managed";
import { PlaceField, TimeFields } from "../time-and-place";

export const generateMetadata = titled("meetings.admin.time", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** When and where a meeting is, and for how many. */
export default async function MeetingTime({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "meeting") notFound();
  const meeting = await page.read((db) => findMeeting(db, activity.id));
  const { t, city } = page;
  const shown = meetingShown(meeting, city.locales, city.timeZone);
  const place = meeting?.place ?? {};
  return (
    <AdminPage page={page} title={t("meetings.admin.time")} above={activityAbove(page, activity)}>
      <VersionedForm
        page={page}
        action={saveMeetingForm}
        id="meeting"
        shown={shown}
        values={{ activity: activity.id }}
        back={`/admin/activities/${activity.id}`}
      >
        <TimeFields page={page} shown={shown} needed />
        <PerLanguage page={page} texts={[place]}>
          {(inLanguage) => (
            <PlaceField
              {...inLanguage}
              page={page}
              place={place}
              limit={meetingLimits.place}
              hint={t("meetings.admin.placeHint")}
            />
          )}
        </PerLanguage>
        <TextField
          name="link"
          type="url"
          inputMode="url"
          label={t("meetings.admin.link")}
          hint={t("meetings.admin.linkHint")}
          defaultValue={shown.link}
          dir="ltr"
          optional
        />
        <TextField
          name="capacity"
          inputMode="numeric"
          label={t("meetings.admin.capacity")}
          hint={t("meetings.admin.capacityHint")}
          defaultValue={shown.capacity}
          width="short"
          optional
        />
      </VersionedForm>
    </AdminPage>
  );
}
