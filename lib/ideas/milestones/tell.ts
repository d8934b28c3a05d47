import { eq } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { ideaShortPath } from "@/lib/ideas/address";
import { findRecipients } from "@/lib/ideas/answering/recipients";
import { offered } from "@/lib/ideas/answering/tell";
import { queueMailToMany } from "@/lib/mail/queue-many";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import type { Actor } from "@/lib/people/actor";

type Ended = {
  ideaId: string | null;
  title: Localized;
  doneAt: Date | null;
  withdrawnAt: Date | null;
  note: string;
};

/** Tells whoever posted, supports or follows the idea what became of a promised step. Nobody follows a project. */
export async function tellMilestone(
  { db, actor, city }: { db: CityDb; actor: Actor; city: City },
  ended: Ended,
): Promise<number> {
  if (!ended.ideaId) return 0;
  const [idea] = await db
    .select({ code: ideas.code, title: ideas.title })
    .from(ideas)
    .where(eq(ideas.id, ended.ideaId));
  if (!idea) return 0;
  let told = 0;
  for (const [locale, personIds] of await findRecipients({ db, actor }, ended.ideaId, city.defaultLocale)) {
    const mail = milestoneMail(city, offered(city, locale), idea, ended);
    await queueMailToMany(db, city.id, personIds, { kind: "milestone", ...mail });
    told += personIds.length;
  }
  return told;
}

function milestoneMail(
  city: City,
  locale: Locale,
  idea: { code: string; title: string },
  { title, doneAt, note }: Ended,
): RenderedMail {
  const t = getTranslator(locale);
  const about = doneAt ? "done" : "withdrawn";
  const step = localize(title, locale, city.defaultLocale);
  const day = doneAt ? formatDate(doneAt, locale, city.timeZone) : "";
  const values = { step, title: idea.title, city: city.name, day };
  return renderMail(city, locale, {
    subject: t(`promises.mail.${about}.subject`, values),
    parts: [
      { text: t(`promises.mail.${about}.intro`, values) },
      ...(note ? [{ quote: note }] : []),
      {
        link: {
          label: t("idea.answerMail.open"),
          url: cityUrl(city, locale, `${ideaShortPath(idea)}#milestones`),
        },
      },
    ],
    reason: t("idea.answerMail.reason", values),
  });
}
