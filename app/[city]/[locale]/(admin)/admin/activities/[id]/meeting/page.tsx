import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { saveMeetingForm } from "@/lib/meetings/actions";
import { meetingLimits } from "@/lib/meetings/input";
import { findMeeting } from "@/lib/meetings/queries";
import { meetingShown } from "@/lib/meetings/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("meetings.admin.time", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** When and where a meeting is, and for how many. */
export default async function MeetingTime({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "meeting") notFound();
  const meeting = await page.read((db) => findMeeting(db, activity.id));
  const { t, path, city } = page;
  const shown = meetingShown(meeting, city.locales, city.timeZone);
  const place = meeting?.place ?? {};
  return (
    <AdminPage page={page} title={t("meetings.admin.time")} above={activityAbove(page, activity)}>
      <ActionForm action={saveMeetingForm} labels={formLabels(t)} formKey={page.formKey()} id="meeting">
        <HiddenField name="version" value={versionOf(shown)} />
        <HiddenField name="activity" value={activity.id} />
        <TextField
          name="startsAt"
          type="datetime-local"
          label={t("meetings.admin.startsAt")}
          defaultValue={shown.startsAt}
          width="medium"
        />
        <TextField
          name="endsAt"
          type="datetime-local"
          label={t("meetings.admin.endsAt")}
          defaultValue={shown.endsAt}
          width="medium"
        />
        <PerLanguage page={page} texts={[place]}>
          {({ locale, dir, label }) => (
            <TextField
              name={`place.${locale}`}
              label={label(t("meetings.admin.place"))}
              hint={t("meetings.admin.placeHint")}
              defaultValue={place[locale]}
              limit={meetingLimits.place}
              lang={locale}
              dir={dir}
              optional
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
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/activities/${activity.id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
