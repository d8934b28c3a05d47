import { and, gte, lt, or, sql } from "drizzle-orm";
import { searchWords } from "@/db/schema/search";
import type { CityDb } from "@/db/with-city";
import { editDistance } from "./edit-distance";
import { isKept } from "./kept-words";

/** A word of the city's ideas that a typed one may stand for, from 0 to 1 how surely. */
export type Spelling = { word: string; likeness: number };

const MOST_ENDINGS = 40;
const MOST_LOOKED_AT = 400;
const MOST_SLIPS = 20;

/**
 * The words of the city's ideas that a typed one may stand for: itself, those that begin with it, and those
 * that it may be a slip of. None where no idea has anything like it.
 */
export async function spellingsOf(db: CityDb, typed: string): Promise<Spelling[]> {
  if (!isKept(typed)) return [{ word: typed, likeness: 1 }];
  const spellings = new Map<string, number>();
  for (const word of await beginningWith(db, typed)) {
    spellings.set(word, word === typed ? 1 : 0.5 + (0.4 * typed.length) / word.length);
  }
  for (const { word, slips } of await slipsOf(db, typed)) {
    if (!spellings.has(word)) spellings.set(word, 0.75 - 0.2 * slips);
  }
  return [...spellings].map(([word, likeness]) => ({ word, likeness }));
}

async function slipsOf(db: CityDb, typed: string): Promise<{ word: string; slips: number }[]> {
  const allowed = slipsAllowed(typed);
  if (allowed === 0) return [];
  return (await halfAlike(db, typed))
    .map((word) => ({ word, slips: slipsBetween(typed, word, allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((one, other) => one.slips - other.slips || one.word.length - other.word.length)
    .slice(0, MOST_SLIPS);
}

/** None in a short word, where each would make another word; one in a longer one, two in a long one. */
function slipsAllowed(typed: string): number {
  if (typed.length < 4) return 0;
  return typed.length < 8 ? 1 : 2;
}

/** Somebody still typing has not come to the word's end. */
function slipsBetween(typed: string, word: string, allowed: number): number {
  const whole = editDistance(typed, word, allowed);
  if (word.length <= typed.length) return whole;
  return Math.min(whole, editDistance(typed, word.slice(0, typed.length), allowed) + 0.5);
}

async function beginningWith(db: CityDb, typed: string): Promise<string[]> {
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(and(gte(searchWords.word, typed), lt(searchWords.word, beyond(typed))))
    .orderBy(sql`length(${searchWords.word})`)
    .limit(MOST_ENDINGS);
  return rows.map(({ word }) => word);
}

/**
 * A slip leaves the first or the second half of a word as it is (two slips: mostly). So the words that share
 * either half are looked at, by ranges that the database may use under its policies.
 */
async function halfAlike(db: CityDb, typed: string): Promise<string[]> {
  const signs = Array.from(typed);
  const half = Math.floor(signs.length / 2);
  const [start, end] = [signs.slice(0, half).join(""), signs.slice(half).reverse().join("")];
  const [shortest, longest] = [typed.length - 2, typed.length + 6];
  const within = sql`length(${searchWords.word}) between ${shortest} and ${longest}`;
  const { word, backwards } = searchWords;
  const rows = await db
    .select({ word })
    .from(searchWords)
    .where(
      and(
        or(
          and(gte(word, start), lt(word, beyond(start))),
          and(gte(backwards, end), lt(backwards, beyond(end))),
        ),
        within,
      ),
    )
    .limit(MOST_LOOKED_AT);
  return rows.map((row) => row.word);
}

/** After every word that begins so. */
function beyond(start: string): string {
  return `${start}\u{10ffff}`;
}
