import { and, desc, eq } from "drizzle-orm";
import { personBadges, points, wallets } from "@/db/schema/engagement";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { type BadgeRule, levelOf, measure } from "../badges/metrics";
import { type OwnBadge, ownBadges } from "../badges/names";
import { isWithheld } from "../fairness/queries";
import { type Deed, isDeed, type ScoreRules } from "../scoring/deeds";
import { loadGame } from "../scoring/derive";
import { factsOf } from "../scoring/facts";

export type OwnStanding = {
  plays: boolean;
  showsBadges: boolean;
  ranked: boolean;
  /** Whether points are held back: see lib/engagement/fairness. */
  withheld: boolean;
  score: number;
  balance: number;
  debt: number;
  rules: ScoreRules;
  badges: BadgeProgress[];
};

/** A badge, how far one is, and what the next level takes (null at the last). */
export type BadgeProgress = Pick<BadgeRule, "badge" | "metric" | "levels"> & {
  level: number;
  measured: number;
  next: number | null;
} & BadgeLook;

/** Of a badge that the city made up: its name, and its picture where it has one. */
export type BadgeLook = { name: Localized | null; fileId: string | null };

/** All that a person may know of their own score. */
export async function ownStanding(db: CityDb, personId: string): Promise<OwnStanding> {
  const [row] = await db
    .select({
      plays: people.plays,
      showsBadges: people.showsBadges,
      ranked: people.ranked,
      score: wallets.score,
      balance: wallets.balance,
      debt: wallets.debt,
    })
    .from(people)
    .leftJoin(wallets, and(eq(wallets.cityId, people.cityId), eq(wallets.personId, people.id)))
    .where(eq(people.id, personId));
  const { rules, badges } = await loadGame(db);
  const facts = await factsOf(db, [personId]);
  const own = await ownBadges(db);
  return {
    plays: row?.plays ?? false,
    showsBadges: row?.showsBadges ?? false,
    ranked: row?.ranked ?? false,
    withheld: await isWithheld(db, personId),
    score: row?.score ?? 0,
    balance: row?.balance ?? 0,
    debt: row?.debt ?? 0,
    rules,
    badges: badges.map((rule) => progressOf(rule, measure(facts, rule), own.get(rule.badge))),
  };
}

function progressOf(rule: BadgeRule, measured: number, own: OwnBadge | undefined): BadgeProgress {
  const { badge, metric, levels } = rule;
  const level = levelOf(measured, levels);
  return { badge, metric, levels, level, measured, next: levels[level] ?? null, ...lookOf(own) };
}

export type Point = {
  eventId: string;
  deed: Deed;
  points: number;
  occurredAt: Date;
  idea: { code: string; title: string; locale: string } | null;
};

/** The person's points with what each was for, newest first. */
export async function listPoints(
  db: CityDb,
  { personId, limit }: { personId: string; limit: number },
): Promise<{ items: Point[]; hasMore: boolean }> {
  const rows = await db
    .select({
      eventId: points.eventId,
      deed: points.deed,
      points: points.points,
      occurredAt: points.occurredAt,
      code: ideas.code,
      title: ideas.title,
      locale: ideas.locale,
    })
    .from(points)
    .leftJoin(ideas, and(eq(ideas.cityId, points.cityId), eq(ideas.id, points.ideaId)))
    .where(eq(points.personId, personId))
    .orderBy(desc(points.occurredAt), desc(points.eventId))
    .limit(limit + 1);
  const items = rows.slice(0, limit).flatMap(({ deed, code, title, locale, ...row }) => {
    if (!isDeed(deed)) return [];
    return [{ ...row, deed, idea: code && title && locale ? { code, title, locale } : null }];
  });
  return { items, hasMore: rows.length > limit };
}

/** The badges that a person wants others to see. */
export async function publicBadges(
  db: CityDb,
  personId: string,
): Promise<({ badge: string; level: number } & BadgeLook)[]> {
  const rows = await db
    .select({ badge: personBadges.badge, level: personBadges.level })
    .from(personBadges)
    .innerJoin(people, and(eq(people.cityId, personBadges.cityId), eq(people.id, personBadges.personId)))
    .where(and(eq(personBadges.personId, personId), eq(people.showsBadges, true), eq(people.plays, true)))
    .orderBy(desc(personBadges.level), personBadges.badge);
  if (rows.length === 0) return [];
  const own = await ownBadges(db);
  return rows.map((row) => ({ ...row, ...lookOf(own.get(row.badge)) }));
}

export function lookOf(own: OwnBadge | undefined): BadgeLook {
  return own ?? { name: null, fileId: null };
}
