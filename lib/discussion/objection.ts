import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import type { Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";
import type { MailPart } from "@/lib/mail/content";
import { type Appealable, appealPath } from "./appeal-link";

type Reading = { t: Translator; city: City; locale: Locale };

/** How to object to a decision, and where: the last words of the mail that tells of it. */
export function objection({ t, city, locale }: Reading, about: Appealable): MailPart[] {
  const url = cityUrl(city, locale, appealPath(city.id, about));
  return [{ text: t("moderation.mail.objection") }, { link: { label: t("moderation.mail.object"), url } }];
}
