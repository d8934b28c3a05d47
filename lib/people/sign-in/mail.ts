import type { Locale } from "@/lib/base/locales";
import type { City } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { type RenderedMail, renderMail } from "@/lib/mail/render";

type SignInMail = { city: City; locale: Locale; code: string; link: string; minutes: number };

/** The code first: it works wherever the mail is read. The link saves typing where it was asked for. */
export function signInMail({ city, locale, code, link, minutes }: SignInMail): RenderedMail {
  const t = getTranslator(locale);
  return renderMail(city, locale, {
    subject: t("mail.signIn.subject", { code, city: city.name }),
    parts: [
      { text: t("mail.signIn.code", { city: city.name }) },
      { code },
      { text: t("mail.signIn.link") },
      { link: { label: t("mail.signIn.button", { city: city.name }), url: link } },
      { text: t("mail.signIn.expires", { minutes }) },
    ],
    reason: t("mail.signIn.reason", { city: city.name }),
  });
}
