import type { Undecided } from "@/lib/challenges/undecided";
import type { Twins } from "@/lib/ideas/similar/twins";
import type { Figures } from "@/lib/insight/reading/dashboard";
import type { Permission } from "@/lib/people/permissions";

/** What tips look at: the last thirty days, and what waits for staff now. */
export type Evidence = {
  dashboard: Figures;
  inbox: { late: number; week: number; unanswered: number };
  /** Contributions that wait for a moderator. */
  waiting: number;
  /** Whether the city promises an answer at all. */
  promises: boolean;
  /** People who opened an account in the thirty days before: they have had time to come back. */
  newcomers: { joined: number; contributed: number; returned: number };
  /** Challenges that were to be decided by a day that has passed. */
  undecided: readonly Undecided[];
  /** Open ideas that are most alike, the nearest first. */
  twins: readonly Twins[];
};

/** Something that a rule measures: of what, how much, in which words, and where to do something about it. */
export type Seen = {
  /** Id of the topic or neighbourhood, name of the department; empty for the whole city. */
  about: string;
  /** In the unit of the rule's threshold. */
  level: number;
  values: TipValues;
  /** Said instead of the values of the same name, and never kept: what people wrote. */
  words?: Record<string, string>;
  /** A page of this city. */
  to: string;
};

export type TipValues = Record<string, string | number>;

/** What thresholds are given in: how many, or percent, or how many of a thousand. */
export type TipUnit = "count" | "percent" | "perThousand";

/**
 * A rule measures, and speaks from its threshold on or below it. It measures nothing where there is too little to go by.
 * `threshold` is what holds until staff choose another.
 */
export type Rule = {
  threshold: number;
  unit: TipUnit;
  speaks: "from" | "below";
  /** What one has to be allowed to in the whole city to do what it leads to, where that is more than to be told. */
  needs?: Permission;
  look: (evidence: Evidence) => Seen[];
};

/** One measure of the whole city, if there is enough to go by. */
export function measured(enough: boolean, level: number, values: TipValues, to: string): Seen[] {
  return enough ? [{ about: "", level, values, to }] : [];
}

/** How many percent `part` is of `whole`. */
export function percentOf(part: number, whole: number): number {
  return whole > 0 ? (100 * part) / whole : 0;
}
