import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { ideaShortPath } from "@/lib/ideas/address";
import type { IdeaStatus } from "@/lib/ideas/status";
import { loadStatusWords, type StatusWords, statusLabel } from "@/lib/ideas/status-words";
import { queueMailToMany } from "@/lib/mail/queue-many";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import type { Actor } from "@/lib/people/actor";
import { findRecipients } from "./recipients";

type Telling = { db: CityDb; actor: Actor; city: City };

export type AnswerNews = {
  id: string;
  code: string;
  title: string;
  status: IdeaStatus;
  text: string;
  signedName: string;
  signedTitle: string;
  department: string;
  external: boolean;
  nextDueAt: Date | null;
};

/** Queues one mail to everyone the answer concerns, each in their language. Gives how many. */
export async function tellAnswer({ db, actor, city }: Telling, news: AnswerNews): Promise<number> {
  const recipients = await findRecipients({ db, actor }, news.id, city.defaultLocale);
  if (recipients.size === 0) return 0;
  const words = await loadStatusWords(db);
  let told = 0;
  for (const [locale, personIds] of recipients) {
    const mail = answerMail(city, offered(city, locale), words, news);
    await queueMailToMany(db, city.id, personIds, { kind: "answer", ...mail });
    told += personIds.length;
  }
  return told;
}

/** What one reader would get, before it is sent. */
export async function previewAnswer(
  { db, city }: Pick<Telling, "db" | "city">,
  locale: Locale,
  news: Omit<AnswerNews, "nextDueAt"> & { nextDay: string | null },
): Promise<{ subject: string; text: string }> {
  const nextDueAt = news.nextDay ? new Date(`${news.nextDay}T12:00:00Z`) : null;
  const words = await loadStatusWords(db);
  return answerMail(city, locale, words, { ...news, nextDueAt });
}

/** A language that the city has given up since is read in the city's own. */
export function offered(city: City, locale: Locale): Locale {
  return city.locales.includes(locale) ? locale : city.defaultLocale;
}

function answerMail(city: City, locale: Locale, words: StatusWords, news: AnswerNews): RenderedMail {
  const t = getTranslator(locale);
  const status = statusLabel(news.status, { words, t, cityLocale: city.defaultLocale });
  const url = cityUrl(city, locale, ideaShortPath(news));
  const external = news.external && t("roles.part.external_moderator");
  const signature = [news.signedName, external, news.signedTitle, news.department].filter(Boolean).join(", ");
  const values = { title: news.title, city: city.name, status };
  const next = news.nextDueAt
    ? [
        {
          text: t("idea.answerMail.next", {
            date: formatDate(news.nextDueAt, locale, city.timeZone),
          }),
        },
      ]
    : [];
  return renderMail(city, locale, {
    subject: t("idea.answerMail.subject", values),
    parts: [
      { text: t("idea.answerMail.intro", values) },
      { quote: news.text },
      { text: signature },
      ...next,
      { link: { label: t("idea.answerMail.open"), url } },
    ],
    reason: t("idea.answerMail.reason", values),
  });
}
