import type { Translator } from "@/lib/i18n/translator";

/** Why staff removed something: one of the house rules in the reader's language, or staff's own words. */
export function reasonWords(t: Translator, reason: string | null): string | null {
  if (!reason) return null;
  const key = `moderation.rules.${reason}`;
  return t.has(key) ? t(key) : reason;
}
