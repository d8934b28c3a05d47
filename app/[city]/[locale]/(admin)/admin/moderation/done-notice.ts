import type { Translator } from "@/lib/i18n/translator";

/** What has just been decided, in a sentence. */
export function doneNotice(t: Translator, done: string): string | null {
  const key = `moderation.done.${done}`;
  return done && t.has(key) ? t(key) : null;
}
