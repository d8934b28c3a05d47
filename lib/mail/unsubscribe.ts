import { isSigned, sign } from "@/lib/base/keys";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";

/** What a person can turn off; a code that was asked for or staff's word on one's own text is not among it. */
export const mailTopics = ["answers", "replies", "follows", "reminders", "digests", "updates"] as const;
export type MailTopic = (typeof mailTopics)[number];

const topics: Record<string, MailTopic | undefined> = {
  answer: "answers",
  milestone: "answers",
  followed: "follows",
  reminder: "reminders",
  reply: "replies",
  mention: "replies",
  digest: "digests",
  update: "updates",
};

export function topicOf(mailKind: string): MailTopic | null {
  return topics[mailKind] ?? null;
}

/** Works without signing in and does not expire: an old mail must still be of use. */
export function unsubscribeToken(cityId: string, personId: string, topic: MailTopic): string {
  const text = `${personId}.${topic}`;
  return `${text}.${sign(text, "unsubscribe", cityId)}`;
}

/** Null where this city did not make it. */
export function readUnsubscribeToken(
  cityId: string,
  token: string,
): { personId: string; topic: MailTopic } | null {
  const [personId = "", named, signature = ""] = token.split(".");
  const topic = mailTopics.find((known) => known === named);
  if (!topic) return null;
  return isSigned(`${personId}.${topic}`, signature, "unsubscribe", cityId) ? { personId, topic } : null;
}

/** The page for people and the address for mail programs (RFC 8058), which send a form of their own. */
export function unsubscribeAddresses(city: City, personId: string, topic: MailTopic) {
  const token = unsubscribeToken(city.id, personId, topic);
  const address = (path: string) => absoluteUrl(city.primaryHost, `${path}?token=${token}`);
  return { page: address("/unsubscribe"), oneClick: address("/api/unsubscribe") };
}
