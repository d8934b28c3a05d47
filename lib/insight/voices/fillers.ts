import type { Locale } from "@/lib/base/locales";
import type { Stems } from "./stems";
import type { Written } from "./terms";

/** Of ordinary writing about half are fillers; with fewer than this it is in another language than it says. */
const leastFillers = 0.2;
/** A word of an unknown language that this share of contributions have joins others and says nothing itself. */
const everywhere = 0.1;
const enough = 50;

/** A language that no dictionary here knows shows its own fillers: the words that are everywhere. */
export function withFillers(stems: Partial<Stems>, written: Written[]): Partial<Stems> {
  const found: Partial<Stems> = { ...stems };
  for (const locale of Object.keys(stems) as Locale[]) {
    const own = written.filter((one) => one.locale === locale);
    if (own.length >= enough && shareOfFillers(own, stems[locale]) < leastFillers) {
      found[locale] = new Map(stems[locale]);
      for (const word of wordsOfMost(own)) found[locale].set(word, "");
    }
  }
  return found;
}

function shareOfFillers(written: Written[], stems: Map<string, string> | undefined): number {
  let [all, fillers] = [0, 0];
  for (const { text } of written) {
    for (const run of text) {
      for (const word of run) {
        all++;
        if (stems?.get(word) === "") fillers++;
      }
    }
  }
  return all === 0 ? 1 : fillers / all;
}

function wordsOfMost(written: Written[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, text } of written) {
    for (const word of new Set([...title, ...text].flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= everywhere * written.length).map(([word]) => word);
}
