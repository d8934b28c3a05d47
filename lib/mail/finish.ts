import { isLocale, type Locale } from "@/lib/base/locales";
import { neutrals } from "@/lib/base/theme";
import type { City } from "@/lib/cities/resolve";
import { getTranslator, type MessageKey } from "@/lib/i18n/translator";
import { footMark, type RenderedMail } from "./render";
import { anchor, escapeHtml } from "./render-part";
import { type MailTopic, topicOf, unsubscribeAddresses } from "./unsubscribe";

export type StoredMail = { personId: string | null; kind: string; text: string; html: string };

export type FinishedMail = { text: string; html: string; headers: Record<string, string> };

const labels = {
  answers: "mail.unsubscribe.answers",
  replies: "mail.unsubscribe.replies",
  reminders: "mail.unsubscribe.reminders",
  follows: "following.unsubscribe.label",
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
  const label = wayOut(topic, isLocale(locale) ? locale : city.defaultLocale);
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

/** A draft as its readers will see it. Its way out is words alone: it leads nowhere before there is a reader. */
export function finishDraft(mail: RenderedMail, topic: MailTopic, locale: Locale): RenderedMail {
  const label = wayOut(topic, locale);
  return {
    ...mail,
    text: `${mail.text}${label}\n`,
    html: mail.html.replace(footMark, () => `<br><u>${escapeHtml(label)}</u>`),
  };
}

function wayOut(topic: MailTopic, locale: Locale): string {
  return getTranslator(locale)(labels[topic]);
}
