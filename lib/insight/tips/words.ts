import type { Taxonomy } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import type { MessageValues } from "@/lib/i18n/translator";
import { neighbourhoodName, topicName, type Words, weekdayName } from "@/lib/insight/sheets";
import type { Tip } from "./rules";

/** Ids become names, a weekday its word. `count` and `other` stay numbers: messages choose their form by them. */
export function tipValues(
  { values, about, words: said = {} }: Pick<Tip, "values" | "about" | "words">,
  taxonomy: Taxonomy,
  words: Words,
): MessageValues {
  const { topic, neighbourhood, weekday, kept, group } = values;
  const asked = `census.${group}`;
  return {
    ...values,
    ...(topic ? { name: topicName(taxonomy, about, words) } : {}),
    ...(neighbourhood ? { name: neighbourhoodName(taxonomy, about, words) } : {}),
    ...(weekday ? { name: weekdayName(Number(weekday), words.locale, "long") } : {}),
    ...(words.t.has(asked) ? { name: words.t(asked) } : {}),
    ...(kept === undefined ? {} : { kept: formatNumber(Number(kept), words.locale) }),
    ...said,
  };
}
