import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { ideaShortPath } from "@/lib/ideas/address";
import { findRecipients } from "@/lib/ideas/answering/recipients";
import { offered } from "@/lib/ideas/answering/tell";
import { queueMailToMany } from "@/lib/mail/queue-many";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import type { Actor } from "@/lib/people/actor";

type Telling = { db: CityDb; actor: Actor; city: City };
type One = { id: string; code: string; title: string };

/** Tells everybody whom the idea concerns where it went, each in their language. Gives how many. */
export async function tellMerged(
  { db, actor, city }: Telling,
  one: One,
  into: Omit<One, "id">,
): Promise<number> {
  let told = 0;
  for (const [locale, personIds] of await findRecipients({ db, actor }, one.id, city.defaultLocale)) {
    const mail = mergedMail(city, offered(city, locale), one, into);
    await queueMailToMany(db, city.id, personIds, { kind: "merged", ...mail });
    told += personIds.length;
  }
  return told;
}

function mergedMail(city: City, locale: Locale, one: One, into: Omit<One, "id">): RenderedMail {
  const t = getTranslator(locale);
  const values = { title: one.title, into: into.title, city: city.name };
  return renderMail(city, locale, {
    subject: t("merging.mail.subject", values),
    parts: [
      { text: t("merging.mail.intro", values) },
      { text: t("merging.mail.means", values) },
      { link: { label: t("merging.mail.open"), url: cityUrl(city, locale, ideaShortPath(into)) } },
    ],
    reason: t("idea.answerMail.reason", values),
  });
}
