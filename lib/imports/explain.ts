import type { Translator } from "@/lib/i18n/translator";
import type { Reason } from "@/lib/imports/reason";

/** A reason as a sentence in the reader's language. */
export function explain(t: Translator, { code, params }: Reason): string {
  return t(`imports.reasons.${code}`, params);
}
