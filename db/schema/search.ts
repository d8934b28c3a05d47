import { sql } from "drizzle-orm";
import { customType, index, integer, timestamp, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { ideas } from "./ideas";

/** Compared byte by byte, whatever the database's locale: ranges of it are prefixes. */
const byteText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * What an idea is found by, as numbers that only its city's searches can make (lib/ideas/search/terms.ts).
 * Public ideas only. Read through the function `idea_candidates`: array operators are not leakproof.
 */
export const ideaTerms = cityTable(
  "idea_terms",
  {
    ideaId: uuid("idea_id").notNull(),
    terms: integer("terms").array().notNull(),
  },
  {
    key: ["ideaId"],
    extra: (t) => [
      // What waits to be sorted in is read by every search, so it is kept short.
      index("idea_terms_terms").using("gin", t.terms).with({ gin_pending_list_limit: 128 }),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
    ],
  },
);

/** The words of a city's ideas, forwards and backwards, so that a mistyped one finds those it may stand for. */
export const searchWords = cityTable(
  "search_words",
  {
    word: byteText("word").notNull(),
    backwards: byteText("backwards").notNull().generatedAlwaysAs(sql`reverse(word)`),
  },
  { key: ["word"], extra: (t) => [index("search_words_backwards").on(t.cityId, t.backwards)] },
);

/** How common each feature is among a city's ideas (lib/ideas/similar/statistics.ts); renewed as it grows. */
export const searchStatistics = cityTable(
  "search_statistics",
  {
    /** Ideas there were. */
    ideas: integer("ideas").notNull(),
    /** Of these, so many were counted. */
    counted: integer("counted").notNull(),
    counts: bytes("counts").notNull(),
    refreshedAt: timestamp("refreshed_at", { withTimezone: true }).notNull().defaultNow(),
  },
  { key: [] },
);
