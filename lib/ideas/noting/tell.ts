import { eq } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { cityUrl } from "@/lib/cities/city-path";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { teamPath } from "@/lib/ideas/address";
import type { Colleague } from "@/lib/ideas/assigning/queries";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import type { Actor } from "@/lib/people/actor";

type Telling = { db: CityDb; actor: Actor; city: City };

/** A mail to a colleague who is to see to an idea, or whom a note about it names. */
export async function tellColleague(
  { db, actor, city }: Telling,
  about: "assigned" | "noted",
  colleague: Colleague,
  idea: { id: string; code: string },
  note?: string,
): Promise<void> {
  if (!colleague.email) return;
  const locale = languageOf(city, colleague.locale);
  const t = getTranslator(locale);
  const name = actor.kind === "person" ? `${actor.firstName} ${actor.lastName}`.trim() : city.name;
  const [row] = await db.select({ title: ideas.title }).from(ideas).where(eq(ideas.id, idea.id));
  const values = { name, title: row?.title ?? "" };
  const mail = renderMail(city, locale, {
    subject: t(`answering.mail.${about}.subject`, values),
    parts: [
      { text: t(`answering.mail.${about}.intro`, values) },
      ...(note ? [{ quote: note }] : []),
      { link: { label: t("answering.mail.open"), url: cityUrl(city, locale, teamPath(idea)) } },
    ],
    reason: t("answering.mail.reason"),
  });
  const to = { personId: colleague.id, recipient: colleague.email };
  await queueMail(db, city.id, { ...to, kind: about, ...mail });
}
