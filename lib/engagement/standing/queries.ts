import { and, desc, eq, lte, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { personBadges, points, wallets } from "@/db/schema/engagement";
import { events } from "@/db/schema/events";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { type ActivityKind, begunKinds } from "@/lib/activities/kinds";
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
export type BadgeProgress = BadgeRule & {
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
  const level = levelOf(measured, rule.levels);
  return { ...rule, level, measured, next: rule.levels[level] ?? null, ...lookOf(own) };
}

export type Point = {
  eventId: string;
  deed: Deed;
  points: number;
  occurredAt: Date;
  idea: { code: string; title: string; locale: string } | null;
  /** Where it was done, of what is no idea: a survey, a meeting, a debate. */
  activity: { kind: ActivityKind; code: string; title: Localized } | null;
  /** How many an idea reached, where that is what it was for. */
  supports: number;
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
      supports: sql<number>`coalesce((${events.data} ->> 'supports')::int, 0)`,
      activity: { kind: activities.kind, code: activities.code, title: activities.title },
    })
    .from(points)
    .leftJoin(ideas, and(eq(ideas.cityId, points.cityId), eq(ideas.id, points.ideaId)))
    .leftJoin(events, and(eq(events.cityId, points.cityId), eq(events.id, points.eventId)))
    .leftJoin(
      activities,
      and(
        eq(activities.cityId, events.cityId),
        eq(activities.id, events.activityId),
        lte(activities.publishAt, sql`now()`),
      ),
    )
    .where(eq(points.personId, personId))
    .orderBy(desc(points.occurredAt), desc(points.eventId))
    .limit(limit + 1);
  const items = rows.slice(0, limit).flatMap(({ deed, code, title, locale, activity, ...row }) => {
    if (!isDeed(deed)) return [];
    const idea = code && title && locale ? { code, title, locale } : null;
    return [{ ...row, deed, idea, activity: idea ? null : addressed(activity) }];
  });
  return { items, hasMore: rows.length > limit };
}

/** An idea board has no page of its own to lead to. */
function addressed(
  activity: { kind: string; code: string | null; title: Localized } | null,
): Point["activity"] {
  const kind = begunKinds.find((one) => one === activity?.kind);
  return activity?.code && kind ? { ...activity, kind, code: activity.code } : null;
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
