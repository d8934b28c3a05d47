import type { Translator } from "@/lib/i18n/translator";

/** The button's words, finished; one object a page, however many buttons it has. */
export type SupportLabels = {
  locale: string;
  support: string;
  supported: string;
  takeBack: string;
  closed: string;
};

export function supportLabels(t: Translator): SupportLabels {
  return {
    locale: t.locale,
    support: t("idea.support.give"),
    supported: t("idea.support.yours"),
    takeBack: t("idea.support.takeBack"),
    closed: t("idea.support.closed"),
  };
}
