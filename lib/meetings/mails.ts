import type { CityDb } from "@/db/with-city";
import { mailAbout } from "@/lib/activities/mails";
import type { Activity } from "@/lib/activities/queries";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import type { Meeting } from "./queries";

type Told = { activity: Activity; meeting: Pick<Meeting, "startsAt">; personId: string };

/** Who waited longest hears that they have a place now, in their language. */
export async function tellMovedUp(
  context: { db: CityDb; city: City },
  { meeting, ...told }: Told,
): Promise<void> {
  const { city } = context;
  await mailAbout(context, told, ({ t, locale, title, firstName, url }) => ({
    subject: t("meetings.mail.subject", { title }),
    reason: t("meetings.mail.because", { city: city.name }),
    parts: [
      { text: t("meetings.mail.hello", { name: firstName }) },
      {
        text: t("meetings.mail.text", {
          date: formatDate(meeting.startsAt, locale, city.timeZone, "moment"),
        }),
      },
      { link: { label: t("meetings.mail.see"), url } },
    ],
  }));
}
