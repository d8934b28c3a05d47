import type { CityDb } from "@/db/with-city";
import { mailAbout, type Writing } from "@/lib/activities/mails";
import type { Activity } from "@/lib/activities/queries";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import type { MailPart } from "@/lib/mail/content";
import type { Cause } from "../queries";

type Context = { db: CityDb; city: City };
type Told = { activity: Activity; cause: Cause; personId: string };

/** What they offered help for, when and where, and how to take it back. */
export async function thankForOffer(context: Context, told: Told): Promise<void> {
  await mail(context, told, "offered", (writing) => factsOf(context.city, told.cause, writing));
}

/** It is done, and they were part of it. */
export async function thankForHelp(context: Context, told: Told): Promise<void> {
  await mail(context, told, "done", () => []);
}

/** What staff have to say to those who offered help. */
export async function passOn(
  context: Context,
  { letter, ...told }: Told & { letter: string },
): Promise<void> {
  await mail(context, told, "letter", () => [{ quote: letter }]);
}

async function mail(
  context: Context,
  { cause, ...told }: Told,
  what: "offered" | "done" | "letter",
  parts: (writing: Writing) => MailPart[],
): Promise<void> {
  const { city } = context;
  await mailAbout(context, told, (writing) => {
    const { t, locale, firstName, url } = writing;
    const title = localize(cause.title, locale, city.defaultLocale);
    return {
      subject: t(`volunteering.mail.${what}.subject`, { title }),
      reason: t("volunteering.mail.because", { city: city.name }),
      parts: [
        { text: t("volunteering.mail.hello", { name: firstName }) },
        { text: t(`volunteering.mail.${what}.text`, { title, city: city.name }) },
        ...parts(writing),
        { link: { label: t("volunteering.mail.see"), url } },
      ],
    };
  });
}

function factsOf(city: City, { startsAt, place }: Cause, { t, locale }: Writing): MailPart[] {
  const where = localize(place, locale, city.defaultLocale);
  const rows = [
    ...(startsAt ? [[t("meetings.when"), formatDate(startsAt, locale, city.timeZone, "moment")]] : []),
    ...(where ? [[t("meetings.where"), where]] : []),
  ];
  return rows.map(([name, value]) => ({ text: `${name}: ${value}` }));
}
