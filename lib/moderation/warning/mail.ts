import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { objection } from "@/lib/discussion/objection";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { addressIn, type Reader, readerOf } from "@/lib/moderation/mails";

/** A warning: why, since when, and on what the contribution stands that it is about. */
type Told = { id: string; reason: string; since: Date; on: string | null };

/** What staff ask the person to mind, in the person's language. */
export async function tellWarned(
  db: CityDb,
  city: City,
  person: Reader,
  { id, reason, since, on }: Told,
): Promise<void> {
  if (!person.email) return;
  const { t, locale } = readerOf(person.locale, city);
  await queueMail(db, city.id, {
    personId: person.id,
    recipient: person.email,
    kind: "moderation",
    ...renderMail(city, locale, {
      subject: t("moderation.mail.warned.subject", { city: city.name }),
      reason: t("moderation.mail.because", { city: city.name }),
      parts: [
        { text: t("moderation.mail.hello", { name: person.firstName || "–" }) },
        { text: t("moderation.mail.warned.text", { city: city.name }) },
        ...(on ? [{ text: t("moderation.mail.warned.about", { title: on }) }] : []),
        { quote: reason },
        { text: t("moderation.mail.warned.next") },
        ...objection({ t, city, locale }, { kind: "warning", subjectId: id, against: since }),
        { link: { label: t("moderation.mail.toRules"), url: addressIn(city, locale, "/pages/rules") } },
      ],
    }),
  });
}
