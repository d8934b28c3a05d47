import type { CityDb } from "@/db/with-city";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { joinUrl } from "./link";

type Invited = {
  id: string;
  email: string;
  speaks: boolean;
  expiresAt: Date;
  /** The organisation's name, and who asks. */
  name: string;
  by: string;
  locale: string;
};

/** Asks somebody to join an organisation, or to speak for it. */
export async function mailJoin(
  db: CityDb,
  city: City,
  { id, email, speaks, expiresAt, name, by, locale: wanted }: Invited,
): Promise<void> {
  const locale = languageOf(city, wanted);
  const t = getTranslator(locale);
  const values = { name, by, city: city.name, email };
  const day = formatDate(expiresAt, locale, city.timeZone);
  await queueMail(db, city.id, {
    personId: null,
    recipient: email,
    kind: "organisation",
    ...renderMail(city, locale, {
      subject: t("organisations.mail.invite.subject", values),
      reason: t("organisations.mail.invite.because", values),
      parts: [
        { text: t(speaks ? "organisations.mail.invite.speaks" : "organisations.mail.invite.text", values) },
        { text: t("organisations.mail.invite.how", values) },
        { link: { label: t("organisations.mail.invite.link"), url: joinUrl(city, locale, id) } },
        { text: t("organisations.mail.invite.until", { day }) },
      ],
    }),
  });
}
