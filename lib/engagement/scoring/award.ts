import { wallTime } from "@/lib/base/wall-clock";
import type { Deed, ScoreRules } from "./deeds";

/** Something a person did, or that came of it, and that still stands. */
export type Fact = {
  personId: string;
  eventId: string;
  deed: Deed;
  occurredAt: Date;
  ideaId: string | null;
  topicId: string | null;
  neighbourhoodId: string | null;
  /** How many supports an idea reached; 1 for all else. */
  size: number;
};

export type Award = { fact: Fact; points: number };

const day = 86_400_000;
/** 1 January 1970 was a Thursday. */
const daysToMonday = 3;

/**
 * The points of one person's facts, by the city's rules. The earliest of a day, of a week and of all count; days and weeks
 * are those of the city's clocks. The order in which facts are given changes nothing.
 */
export function award(facts: readonly Fact[], rules: ScoreRules, timeZone: string): Award[] {
  const times = new Map<string, number>();
  return [...facts].sort(byTime).flatMap((fact) => {
    const rule = rules[fact.deed];
    const localDay = Math.floor(wallTime(fact.occurredAt.getTime(), timeZone) / day);
    const dayKey = `${fact.deed} day ${localDay}`;
    const weekKey = `${fact.deed} week ${Math.floor((localDay + daysToMonday) / 7)}`;
    const shares = [
      { key: dayKey, most: rule.daily },
      { key: weekKey, most: rule.weekly },
      { key: fact.deed, most: rule.total },
    ];
    const isOver = shares.some(({ key, most }) => most !== null && (times.get(key) ?? 0) >= most);
    if (isOver || rule.points === 0) return [];
    for (const { key } of shares) times.set(key, (times.get(key) ?? 0) + 1);
    return [{ fact, points: rule.points }];
  });
}

function byTime(one: Fact, other: Fact): number {
  return one.occurredAt.getTime() - other.occurredAt.getTime() || (one.eventId < other.eventId ? -1 : 1);
}
