import { inArray } from "drizzle-orm";
import { wordLists } from "@/db/schema/moderation";
import type { CityDb } from "@/db/with-city";
import { anyLanguage, type ListLanguage, listLanguages, type WordEffect, wordEffects } from "./input";
import { matchesOf } from "./match";

export type WordLists = Record<WordEffect, Partial<Record<ListLanguage, string[]>>>;

export async function readWordLists(db: CityDb): Promise<WordLists> {
  const lists: WordLists = { wait: {}, flag: {} };
  for (const { locale, effect, words } of await db.select().from(wordLists)) {
    const language = listLanguages.find((known) => known === locale);
    const known = wordEffects.find((one) => one === effect);
    if (language && known) lists[known][language] = words;
  }
  return lists;
}

/** The listed words that a text has, and whether staff look at it before everybody. */
export type Caught = { words: string[]; waits: boolean };

/** Compared with the lists of the language that it was written in, and with those for every language. */
export async function catchWords(db: CityDb, locale: string, text: string): Promise<Caught> {
  const lists = await db
    .select()
    .from(wordLists)
    .where(inArray(wordLists.locale, [locale, anyLanguage]));
  const found = lists.map(({ effect, words }) => ({ effect, words: matchesOf(text, words) }));
  return {
    words: [...new Set(found.flatMap(({ words }) => words))],
    waits: found.some(({ effect, words }) => effect === "wait" && words.length > 0),
  };
}
