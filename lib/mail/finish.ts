import { isLocale } from "@/lib/base/locales";
import { neutrals } from "@/lib/base/theme";
import type { City } from "@/lib/cities/resolve";
import { getTranslator, type MessageKey } from "@/lib/i18n/translator";
import { footMark } from "./render";
import { anchor } from "./render-part";
import { type MailTopic, topicOf, unsubscribeAddresses } from "./unsubscribe";

export type StoredMail = { personId: string | null; kind: string; text: string; html: string };

export type FinishedMail = { text: string; html: string; headers: Record<string, string> };

const labels = {
  answers: "mail.unsubscribe.answers",
  replies: "mail.unsubscribe.replies",
  reminders: "mail.unsubscribe.reminders",
  digests: "update.unsubscribe.digests",
  updates: "update.unsubscribe.updates",
} as const satisfies Record<MailTopic, MessageKey>;

const quiet = { class: "muted", style: `color:${neutrals.muted}` };

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
  const label = t(labels[topic]);
  return {
    text: `${mail.text}${label}:\n${page}\n`,
    html: mail.html.replace(footMark, () => `<br>${anchor(page, label, quiet)}`),
    headers: {
      ...headers,
      "List-Unsubscribe": `<${oneClick}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}
