import type { Translator } from "@/lib/i18n/translator";
import type { PromiseRule } from "@/lib/ideas/promising/input";

/** A promise rule in plain words, as the city would say it. */
export function promiseSentence(t: Translator, rule: PromiseRule): string {
  const { promiseDays, promiseSupports, promiseSupportDays } = rule;
  const sentences = [
    promiseDays === null ? null : t("admin.promise.effectDays", { days: promiseDays }),
    promiseSupports === null
      ? null
      : t("admin.promise.effectSupports", { supports: promiseSupports, days: promiseSupportDays }),
  ].filter((sentence) => sentence !== null);
  return sentences.join(" ") || t("admin.promise.effectNone");
}
