import { sql } from "drizzle-orm";
import { projectTellings } from "@/db/schema/following";
import { projectReviewRounds } from "@/db/schema/project-reviews";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { plainText } from "@/lib/base/markdown";
import { cityUrl } from "@/lib/cities/city-path";
import { lockSettings } from "@/lib/cities/editing";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { inEachCity } from "@/lib/jobs/in-each-city";
import type { MailPart } from "@/lib/mail/content";
import { queueMailToMany } from "@/lib/mail/queue-many";
import { renderMail } from "@/lib/mail/render";
import { listTookPart } from "./took-part";

/** The hourly job: whoever took part in a project that is over is asked once how it went, and told once what came of it. */
export async function askForReviews({ cityId }: { cityId?: string }): Promise<void> {
  await inEachCity("project reviews", cityId, askInCity);
}

type Over = { id: string; code: string; title: Localized; outcome: Localized };

/**
 * Two workers at once take turns at the settings row. What was over, or was said, long ago is not stirred up again. What
 * came of it stands in the mail that asks; where it is said later it has one of its own.
 */
async function askInCity(db: CityDb, city: City): Promise<void> {
  await lockSettings(db);
  const isAsked = sql`exists (select from project_review_rounds r where r.city_id = p.city_id and r.project_id = p.id)`;
  const over = await db.execute<Over>(sql`select p.id, p.code, p.title, p.outcome from projects p
    where p.publish_at <= now() and (p.archive_at between now() - interval '30 days' and now()
      or (coalesce(p.archive_at > now(), true) and p.outcome <> '{}'::jsonb))
    and not ${isAsked} order by p.id`);
  for (const project of over) {
    await db.insert(projectReviewRounds).values({ projectId: project.id });
    await tell(db, city, project, reviewMail);
  }
  const saidSince = await db.execute<Over>(sql`select p.id, p.code, p.title, p.outcome from projects p
    where p.publish_at <= now() and p.outcome <> '{}'::jsonb and ${isAsked} and not exists (select from project_tellings t
      where t.city_id = p.city_id and t.project_id = p.id and t.what = 'took_part')
    and exists (select from events e where e.subject_kind = 'project' and e.subject_id = p.id::text
      and e.verb = 'project.changed' and e.data ->> 'section' = 'outcome' and e.occurred_at > now() - interval '14 days')
    order by p.id`);
  for (const project of saidSince) await tell(db, city, project, outcomeMail);
}

type Write = typeof reviewMail;

async function tell(db: CityDb, city: City, project: Over, write: Write): Promise<void> {
  const { id } = project;
  if (Object.keys(project.outcome).length > 0)
    await db
      .insert(projectTellings)
      .values({ projectId: id, subjectId: id, what: "took_part" })
      .onConflictDoNothing();
  const byLocale = Map.groupBy(await listTookPart(db, id), ({ locale }) => languageOf(city, locale));
  for (const [locale, people] of byLocale) {
    const mail = { kind: "answer" as const, ...write(city, locale, project) };
    await queueMailToMany(
      db,
      city.id,
      people.map(({ id }) => id),
      mail,
    );
  }
}

function reviewMail(city: City, locale: Locale, project: Over) {
  const t = getTranslator(locale);
  const values = { title: localize(project.title, locale, city.defaultLocale), city: city.name };
  const review = cityUrl(city, locale, `/projects/${project.code}/review`);
  return renderMail(city, locale, {
    subject: t("review.mail.subject", values),
    parts: [
      ...outcomeParts(city, t, project),
      { text: t("review.mail.text", values) },
      { text: t("review.mail.anonymous") },
      { link: { label: t("review.mail.open"), url: review } },
    ],
    reason: t("review.mail.reason", values),
  });
}

function outcomeMail(city: City, locale: Locale, project: Over) {
  const t = getTranslator(locale);
  const values = { title: localize(project.title, locale, city.defaultLocale), city: city.name };
  return renderMail(city, locale, {
    subject: t("review.outcomeMail.subject", values),
    parts: outcomeParts(city, t, project),
    reason: t("review.mail.reason", values),
  });
}

/** What came of it as its page begins to say it, and the way there. */
function outcomeParts(city: City, t: Translator, { code, title, outcome }: Over): MailPart[] {
  const words = plainText(localize(outcome, t.locale, city.defaultLocale), 600);
  if (!words) return [];
  const values = { title: localize(title, t.locale, city.defaultLocale), city: city.name };
  const url = cityUrl(city, t.locale, `/projects/${code}#outcome`);
  return [
    { text: t("review.outcomeMail.text", values) },
    { quote: words },
    { list: [{ label: t("review.outcomeMail.open"), url, note: "" }] },
  ];
}
