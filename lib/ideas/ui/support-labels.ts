import type { Translator } from "@/lib/i18n/translator";
import type { MarkWords } from "@/lib/ui/mark-button";
import { markWords } from "@/lib/ui/mark-words";

/** The support buttons' words, finished; one object a page, however many buttons it has. */
export type SupportLabels = MarkWords & { closed: string };

export function supportLabels(t: Translator): SupportLabels {
  return {
    ...markWords(t, {
      off: t("idea.support.give"),
      on: t("idea.support.yours"),
      takeBack: t("idea.support.takeBack"),
    }),
    closed: t("idea.support.closed"),
  };
}
