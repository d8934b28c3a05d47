import type { Taxonomy } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import type { MessageValues } from "@/lib/i18n/translator";
import { neighbourhoodName, topicName, type Words, weekdayName } from "@/lib/insight/sheets";
import type { Tip } from "./rules";

/** Ids become names, a weekday its word. `count` and `other` stay numbers: messages choose their form by them. */
export function tipValues(
  { values, about }: Pick<Tip, "values" | "about">,
  taxonomy: Taxonomy,
  words: Words,
): MessageValues {
  const { topic, neighbourhood, weekday, kept, group } = values;
  const said = `census.${group}`;
  return {
    ...values,
    ...(topic ? { name: topicName(taxonomy, about, words) } : {}),
    ...(neighbourhood ? { name: neighbourhoodName(taxonomy, about, words) } : {}),
    ...(weekday ? { name: weekdayName(Number(weekday), words.locale, "long") } : {}),
    ...(words.t.has(said) ? { name: words.t(said) } : {}),
    ...(kept === undefined ? {} : { kept: formatNumber(Number(kept), words.locale) }),
  };
}
