import { sql } from "drizzle-orm";
import { projectReviewRounds } from "@/db/schema/project-reviews";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { cityUrl } from "@/lib/cities/city-path";
import { lockSettings } from "@/lib/cities/editing";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { inEachCity } from "@/lib/jobs/in-each-city";
import { queueMailToMany } from "@/lib/mail/queue-many";
import { renderMail } from "@/lib/mail/render";
import { listTookPart } from "./took-part";

/** The hourly job: whoever took part in a project that is over is asked once how it went. */
export async function askForReviews({ cityId }: { cityId?: string }): Promise<void> {
  await inEachCity("project reviews", cityId, askInCity);
}

type Over = { id: string; code: string; title: Localized };

/** Two workers at once take turns at the settings row. What was over long ago is not stirred up again. */
async function askInCity(db: CityDb, city: City): Promise<void> {
  await lockSettings(db);
  const over = await db.execute<Over>(sql`select p.id, p.code, p.title from projects p
    where p.publish_at <= now() and (p.archive_at between now() - interval '30 days' and now()
      or (coalesce(p.archive_at > now(), true) and p.outcome <> '{}'::jsonb))
    and not exists (select from project_review_rounds r where r.city_id = p.city_id and r.project_id = p.id)
    order by p.id`);
  for (const project of over) {
    await db.insert(projectReviewRounds).values({ projectId: project.id });
    const byLocale = Map.groupBy(await listTookPart(db, project.id), ({ locale }) =>
      languageOf(city, isLocale(locale) ? locale : city.defaultLocale),
    );
    for (const [locale, people] of byLocale) {
      const mail = { kind: "answer" as const, ...reviewMail(city, locale, project) };
      await queueMailToMany(
        db,
        city.id,
        people.map(({ id }) => id),
        mail,
      );
    }
  }
}

function reviewMail(city: City, locale: Locale, { code, title }: Over) {
  const t = getTranslator(locale);
  const values = { title: localize(title, locale, city.defaultLocale), city: city.name };
  return renderMail(city, locale, {
    subject: t("review.mail.subject", values),
    parts: [
      { text: t("review.mail.text", values) },
      { text: t("review.mail.anonymous") },
      { link: { label: t("review.mail.open"), url: cityUrl(city, locale, `/projects/${code}/review`) } },
    ],
    reason: t("review.mail.reason", values),
  });
}
