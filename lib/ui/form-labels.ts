import type { Locale } from "@/lib/i18n/locales";
import type { MessageKey, Translator } from "@/lib/i18n/translator";

/** A sentence with one number, by plural category; "#" stands for the number. */
export type CountText = Partial<Record<Intl.LDMLPluralRule, string>>;

export type FormLabels = {
  locale: Locale;
  errorSummary: string;
  errorPrefix: string;
  optional: string;
  pending: string;
  limit: CountText;
  remaining: CountText;
  excess: CountText;
  chooseFileAgain: string;
  offline: string;
  failed: string;
};

/** Everything a form says by itself, finished, so that no message catalogue goes to the browser. */
export function formLabels(t: Translator): FormLabels {
  return {
    locale: t.locale,
    errorSummary: t("form.errorSummary"),
    errorPrefix: t("form.errorPrefix"),
    optional: t("form.optional"),
    pending: t("form.pending"),
    limit: countText(t, "form.limit"),
    remaining: countText(t, "form.remaining"),
    excess: countText(t, "form.excess"),
    chooseFileAgain: t("form.chooseFileAgain"),
    offline: t("form.offline"),
    failed: t("form.failed"),
  };
}

/** One sample sentence for each plural category of the language, with the number taken out again. */
export function countText(t: Translator, key: MessageKey): CountText {
  const rules = new Intl.PluralRules(t.locale);
  const text: CountText = {};
  for (const sample of samples) {
    const category = rules.select(sample);
    text[category] ??= t(key, { count: sample }).replace(numberPattern, "#");
  }
  return text;
}

export function sayCount(text: CountText, count: number, locale: Locale): string {
  const sentence = text[new Intl.PluralRules(locale).select(count)] ?? text.other ?? "#";
  return sentence.replace(
    "#",
    new Intl.NumberFormat(locale === "ar" ? "ar-u-nu-latn" : locale).format(count),
  );
}

// These reach every category of the six languages; 1000000 is the "many" of French and Spanish.
const samples = [0, 1, 2, 3, 11, 100, 1_000_000];
const numberPattern = /[\d٠-٩][\d٠-٩.,\u00a0\u202f٬]*/;
