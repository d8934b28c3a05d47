import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { isLocale } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { MailContent } from "@/lib/mail/content";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";

/** One mail to each superadmin of a city, in their language: what the platform did with it. */
export async function tellSuperadmins(
  db: CityDb,
  city: City,
  write: (t: Translator, city: City) => MailContent,
): Promise<void> {
  const superadmins = await db
    .select({ id: people.id, email: people.email, locale: people.locale })
    .from(people)
    .where(and(eq(people.role, "superadmin"), isNotNull(people.email), isNull(people.deletedAt)));
  for (const { id, email, locale: wanted } of superadmins) {
    const locale = isLocale(wanted) ? wanted : city.defaultLocale;
    const mail = renderMail(city, locale, write(getTranslator(locale), city));
    await queueMail(db, city.id, { personId: id, recipient: email ?? "", kind: "city", ...mail });
  }
}
