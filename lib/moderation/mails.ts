import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import { plainText } from "@/lib/base/markdown";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { objection } from "@/lib/discussion/objection";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { MailContent, MailPart } from "@/lib/mail/content";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import type { Contribution } from "./contribution";

type Told =
  | { kind: "removed"; rule: string; explanation: string; since: Date }
  | { kind: "restored"; explanation: string }
  | { kind: "approved" };

type Telling = { db: CityDb; city: City };

/** The author hears what became of what they wrote, in their language; nobody where an import brought it. */
export async function tellAuthor({ db, city }: Telling, about: Contribution, told: Told): Promise<void> {
  if (!about.author) return;
  const [author] = await db.select().from(people).where(eq(people.id, about.author.id));
  if (!author?.email) return;
  const { t, locale } = readerOf(author.locale, city);
  const content: MailContent = {
    subject: t(`moderation.mail.${told.kind}.subject`, { kind: about.kind, city: city.name }),
    reason: t("moderation.mail.because", { city: city.name }),
    parts: [
      { text: t("moderation.mail.hello", { name: author.firstName || "–" }) },
      { text: t(`moderation.mail.${told.kind}.text`, { kind: about.kind, title: about.on.title }) },
      ...partsOf({ t, city, locale }, about, told),
      link(t, city, locale, about, told),
    ],
  };
  await queueMail(db, city.id, {
    personId: author.id,
    recipient: author.email,
    kind: "moderation",
    ...renderMail(city, locale, content),
  });
}

/** Whom a mail goes to. */
export type Reader = { id: string; email: string | null; firstName: string; locale: string };

/** Why an account was suspended, and how to object: whoever reads it cannot sign in. */
export async function tellSuspended(
  db: CityDb,
  city: City,
  person: Reader,
  { reason, since }: { reason: string; since: Date },
): Promise<void> {
  if (!person.email) return;
  const { t, locale } = readerOf(person.locale, city);
  const content: MailContent = {
    subject: t("moderation.mail.suspended.subject", { city: city.name }),
    reason: t("moderation.mail.because", { city: city.name }),
    parts: [
      { text: t("moderation.mail.hello", { name: person.firstName || "–" }) },
      { text: t("moderation.mail.suspended.text", { city: city.name }) },
      { quote: reason },
      ...objection({ t, city, locale }, { kind: "account", subjectId: person.id, against: since }),
    ],
  };
  await queueMail(db, city.id, {
    personId: person.id,
    recipient: person.email,
    kind: "moderation",
    ...renderMail(city, locale, content),
  });
}

type Reading = { t: Translator; city: City; locale: Locale };

export function readerOf(stored: string, city: City): { t: Translator; locale: Locale } {
  const locale = isLocale(stored) && city.locales.includes(stored) ? stored : city.defaultLocale;
  return { t: getTranslator(locale), locale };
}

function partsOf(reading: Reading, about: Contribution, told: Told): MailPart[] {
  const { t } = reading;
  if (told.kind === "approved") return [];
  const rule = told.kind === "removed" ? `moderation.rules.${told.rule}` : "";
  return [
    ...(t.has(rule) ? [{ text: t("moderation.mail.rule", { rule: t(rule) }) }] : []),
    { text: told.explanation },
    ...(told.kind === "removed"
      ? [{ text: t("moderation.mail.yourText") }, { quote: plainText(about.text, 1500) }]
      : []),
    ...(told.kind === "removed"
      ? objection(reading, { kind: about.kind, subjectId: about.id, against: told.since })
      : []),
  ];
}

/** A page of the city in the reader's language. */
export function addressIn(city: City, locale: Locale, path: string): string {
  return absoluteUrl(city.primaryHost, (locale === city.defaultLocale ? "" : `/${locale}`) + path);
}

function link(t: Translator, city: City, locale: Locale, about: Contribution, told: Told): MailPart {
  const path = told.kind === "removed" ? "/record" : about.on.path;
  const label = told.kind === "removed" ? t("moderation.mail.toRecord") : t("moderation.mail.toIdea");
  return { link: { label, url: addressIn(city, locale, path) } };
}
