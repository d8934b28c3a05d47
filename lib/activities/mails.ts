import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import { cityPath } from "@/lib/cities/city-path";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { MailContent } from "@/lib/mail/content";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { activityPath } from "./address";
import type { Activity } from "./queries";

type Told = { activity: Activity; personId: string };

/** What a mail about an activity is written with: in its reader's language, with the way to its page. */
export type Writing = { t: Translator; locale: Locale; title: string; firstName: string; url: string };

/** Tells somebody about an activity that they take part in; whoever left meanwhile hears nothing. */
export async function mailAbout(
  { db, city }: { db: CityDb; city: City },
  { activity, personId }: Told,
  write: (writing: Writing) => MailContent,
): Promise<void> {
  const [person] = await db
    .select({ email: people.email, firstName: people.firstName, spoken: people.locale })
    .from(people)
    .where(eq(people.id, personId));
  if (!person?.email) return;
  const { spoken, firstName } = person;
  const locale = isLocale(spoken) && city.locales.includes(spoken) ? spoken : city.defaultLocale;
  const title = localize(activity.title, locale, city.defaultLocale);
  const to = activityPath({ ...activity, name: activity.title[city.defaultLocale] ?? "" });
  const url = absoluteUrl(city.primaryHost, cityPath(city, locale, to));
  const content = write({ t: getTranslator(locale), locale, title, firstName, url });
  const mail = { personId, recipient: person.email, kind: "city" as const };
  await queueMail(db, city.id, { ...mail, ...renderMail(city, locale, content) });
}
