import type { Mistake } from "@/lib/activities/questions/read-answer";
import type { Translator } from "@/lib/i18n/translator";

/** What is wrong with each field, for its form. */
export function mistakeWords(t: Translator, mistakes: readonly Mistake[]): Record<string, string> {
  return Object.fromEntries(
    mistakes.map(({ field, key, values = {} }) => [field, t(`surveys.mistake.${key}`, values)]),
  );
}
