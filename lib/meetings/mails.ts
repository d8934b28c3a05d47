import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { activityPath } from "@/lib/activities/address";
import type { Activity } from "@/lib/activities/queries";
import { isLocale } from "@/lib/base/locales";
import { cityPath } from "@/lib/cities/city-path";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import type { Meeting } from "./queries";

type Told = { activity: Activity; meeting: Pick<Meeting, "startsAt">; personId: string };

/** Who waited longest hears that they have a place now, in their language. */
export async function tellMovedUp(
  { db, city }: { db: CityDb; city: City },
  { activity, meeting, personId }: Told,
): Promise<void> {
  const [person] = await db.select().from(people).where(eq(people.id, personId));
  if (!person?.email) return;
  const { locale: spoken } = person;
  const locale = isLocale(spoken) && city.locales.includes(spoken) ? spoken : city.defaultLocale;
  const t = getTranslator(locale);
  const title = localize(activity.title, locale, city.defaultLocale);
  const date = formatDate(meeting.startsAt, locale, city.timeZone, "moment");
  const to = activityPath({ ...activity, name: activity.title[city.defaultLocale] ?? "" });
  const url = absoluteUrl(city.primaryHost, cityPath(city, locale, to));
  const content = {
    subject: t("meetings.mail.subject", { title }),
    reason: t("meetings.mail.because", { city: city.name }),
    parts: [
      { text: t("meetings.mail.hello", { name: person.firstName }) },
      { text: t("meetings.mail.text", { date }) },
      { link: { label: t("meetings.mail.see"), url } },
    ],
  };
  const mail = { personId, recipient: person.email, kind: "city" as const };
  await queueMail(db, city.id, { ...mail, ...renderMail(city, locale, content) });
}
