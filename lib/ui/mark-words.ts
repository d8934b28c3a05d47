import type { Translator } from "@/lib/i18n/translator";
import type { MarkWords } from "@/lib/ui/mark-button";

/** A mark's own three words, and what all marks say. */
export function markWords(t: Translator, own: Pick<MarkWords, "on" | "off" | "takeBack">): MarkWords {
  return {
    ...own,
    numbers: t.locale === "ar" ? "ar-u-nu-latn" : t.locale,
    offline: t("form.markOffline"),
    failed: t("errors.refused"),
  };
}
