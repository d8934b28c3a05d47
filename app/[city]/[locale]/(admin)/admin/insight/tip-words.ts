import type { Taxonomy } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { neighbourhoodName, topicName, weekdayName } from "@/lib/insight/sheets";
import type { Tip } from "@/lib/insight/tips/rules";
import type { Page } from "@/lib/request/page";

/** Ids become names, a weekday its word. `count` and `other` stay numbers: messages choose their form by them. */
export function tipWords(
  { t, locale, city }: Page,
  { values, about }: Pick<Tip, "values" | "about">,
  taxonomy: Taxonomy,
) {
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const { topic, neighbourhood, weekday, kept, group } = values;
  const said = `census.${group}`;
  return {
    ...values,
    ...(topic ? { name: topicName(taxonomy, about, words) } : {}),
    ...(neighbourhood ? { name: neighbourhoodName(taxonomy, about, words) } : {}),
    ...(weekday ? { name: weekdayName(Number(weekday), locale, "long") } : {}),
    ...(t.has(said) ? { name: t(said) } : {}),
    ...(kept === undefined ? {} : { kept: formatNumber(Number(kept), locale) }),
  };
}
