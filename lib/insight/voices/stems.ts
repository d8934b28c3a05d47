import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import { background } from "@/lib/ideas/search/background";
import { fillerWords } from "./filler-words";

/** PostgreSQL's dictionaries for our languages; each knows its stop words, but the Arabic one. */
const dictionaries: Record<Locale, string> = {
  en: "english_stem",
  fr: "french_stem",
  nl: "dutch_stem",
  de: "german_stem",
  es: "spanish_stem",
  ar: "arabic_stem",
};

/** The stem of each word in its language; "" for one that says nothing by itself. */
export type Stems = Record<Locale, Map<string, string>>;

/** At most so many different words of a language are looked up at once. */
const most = 60_000;

/** Brings words to their stems by the database's own dictionaries. */
export async function stemWords(db: CityDb, words: Map<Locale, Set<string>>): Promise<Partial<Stems>> {
  const stems: Partial<Stems> = {};
  for (const [locale, spoken] of words) {
    const list = [...spoken].slice(0, most);
    const rows = await db.execute<{ stems: string[] }>(
      sql`select array_agg(coalesce((ts_lexize(${dictionaries[locale]}::regdictionary, word))[1], '') order by place) as stems
        from jsonb_array_elements_text(${JSON.stringify(list)}::text::jsonb) with ordinality as w (word, place)`,
    );
    const found = rows[0]?.stems ?? [];
    stems[locale] = new Map(
      list.map((word, place) => [word, saysNothing(word, locale) ? "" : (found[place] ?? word)]),
    );
  }
  return stems;
}

const commonest = new Set(background.flatMap((words) => words.split(" ")));
const fillers = new Map(
  Object.entries(fillerWords).map(([locale, words]) => {
    const known = words.trim().split(/\s+/);
    // Many leave accents out.
    return [
      locale,
      new Set([...known, ...known.map((word) => word.normalize("NFD").replace(/\p{M}/gu, ""))]),
    ];
  }),
);

/** Single letters, the commonest words of all our languages (people write in more than the one they chose), and fillers. */
function saysNothing(word: string, locale: Locale): boolean {
  if (word.length < 2 || commonest.has(word)) return true;
  const own = fillers.get(locale);
  // Arabic writes "and", "so", "for", "in" and "like" onto the word.
  return own?.has(word) === true || (locale === "ar" && own?.has(word.replace(/^[وفلبك]/, "")) === true);
}
