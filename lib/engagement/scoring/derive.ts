import { sql } from "drizzle-orm";
import { settings } from "@/db/schema/city";
import { cities } from "@/db/schema/platform";
import type { CityDb } from "@/db/with-city";
import { type BadgeRule, levelOf, measure, reachedAt } from "../badges/metrics";
import { loadBadgeRules } from "../badges/rules";
import { type Award, award, type Fact } from "./award";
import type { ScoreRules } from "./deeds";
import { factsOf } from "./facts";
import { loadRules } from "./rules";

/** All that a city's scores and badges follow from beside the ledger. */
export type Game = { rules: ScoreRules; badges: BadgeRule[]; timeZone: string; isOn: boolean };

/** What the ledger says of one person. */
export type Standing = { personId: string; awards: Award[]; badges: Reached[] };

/** A badge's highest level that somebody reached, and when they did. */
export type Reached = { badge: string; level: number; reachedAt: Date };

export async function loadGame(db: CityDb): Promise<Game> {
  const [city] = await db
    .select({ timeZone: cities.timeZone })
    .from(cities)
    .where(sql`${cities.id} = current_setting('app.city_id')::uuid`);
  const [row] = await db.select({ isOn: settings.gameOn }).from(settings).limit(1);
  return {
    rules: await loadRules(db),
    badges: await loadBadgeRules(db),
    timeZone: city?.timeZone ?? "UTC",
    isOn: row?.isOn ?? false,
  };
}

/** Points and badges of these people, straight from the ledger and what stands of it; nothing is written. */
export async function deriveStandings(
  db: CityDb,
  personIds: readonly string[],
  game: Game,
): Promise<Standing[]> {
  const facts = game.isOn ? await factsOf(db, personIds) : [];
  const byPerson = Map.groupBy(facts, ({ personId }) => personId);
  return personIds.map((personId) => standingOf(personId, byPerson.get(personId) ?? [], game));
}

function standingOf(personId: string, facts: Fact[], { rules, timeZone, badges }: Game): Standing {
  return {
    personId,
    awards: award(facts, rules, timeZone),
    badges: badges.flatMap((rule) => reachedOf(facts, rule)),
  };
}

function reachedOf(facts: readonly Fact[], rule: BadgeRule): Reached[] {
  const { badge, levels } = rule;
  const level = levelOf(measure(facts, rule), levels);
  const at = level > 0 ? reachedAt(facts, rule, levels[level - 1] ?? 0) : undefined;
  return at ? [{ badge, level, reachedAt: at }] : [];
}
