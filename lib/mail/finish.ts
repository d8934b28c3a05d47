import { isLocale } from "@/lib/base/locales";
import type { City } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { escapeHtml, footMark } from "./render";
import { topicOf, unsubscribeAddresses } from "./unsubscribe";

export type StoredMail = { personId: string | null; kind: string; text: string; html: string };

export type FinishedMail = { text: string; html: string; headers: Record<string, string> };

/**
 * Adds what differs from reader to reader: the way out of mails of this kind. Ten thousand supporters are told
 * by one text, so this is done when it is sent.
 */
export function finishMail(city: City, mail: StoredMail, locale: string | null): FinishedMail {
  const headers = { "Auto-Submitted": "auto-generated" };
  const topic = topicOf(mail.kind);
  if (!topic || !mail.personId) return { text: mail.text, html: mail.html.replace(footMark, ""), headers };
  const { page, oneClick } = unsubscribeAddresses(city, mail.personId, topic);
  const t = getTranslator(isLocale(locale) ? locale : city.defaultLocale);
  const label = t(`mail.unsubscribe.${topic}`);
  return {
    text: `${mail.text}${label}:\n${page}\n`,
    html: mail.html.replace(footMark, () => `<br><a href="${escapeHtml(page)}">${escapeHtml(label)}</a>`),
    headers: {
      ...headers,
      "List-Unsubscribe": `<${oneClick}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}
