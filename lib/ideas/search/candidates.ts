import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** A term to look for and what it is worth; of one group's terms an idea counts the best only. */
export type Wanted = { term: number; weight: number; group: number };

/** The ids of the ideas that carry most of what is wanted, the best first. */
export async function findCandidates(
  db: CityDb,
  wanted: Wanted[],
  limits: { perTerm: number; atMost: number },
): Promise<string[]> {
  if (wanted.length === 0) return [];
  const rows = await db.execute<{ id: string }>(sql`
    select id from idea_candidates(
      ${array(wanted.map(({ term }) => term))}::integer[],
      ${array(wanted.map(({ weight }) => weight))}::real[],
      ${array(wanted.map(({ group }) => group))}::integer[],
      ${limits.perTerm}, ${limits.atMost}) as id`);
  return rows.map(({ id }) => id);
}

type Search = {
  wanted: Wanted[];
  /** An idea has at least one of these terms, those of the rarest group. */
  required: number[];
  /** So many groups fewer than the best idea answers are still good. */
  slack: number;
  perTerm: number;
  atMost: number;
};

/** The ids of the ideas that answer most groups of what is wanted, the best first. */
export async function findMatches(db: CityDb, search: Search): Promise<string[]> {
  const { wanted, required, slack, perTerm, atMost } = search;
  if (wanted.length === 0) return [];
  const rows = await db.execute<{ id: string }>(sql`
    select id from idea_matches(
      ${array(wanted.map(({ term }) => term))}::integer[],
      ${array(wanted.map(({ weight }) => weight))}::real[],
      ${array(wanted.map(({ group }) => group))}::integer[],
      ${array(required)}::integer[], ${slack}, ${perTerm}, ${atMost}) as id`);
  return rows.map(({ id }) => id);
}

function array(numbers: number[]): string {
  return `{${numbers.join()}}`;
}
