import { type Column, type SQL, sql } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { isOneOf } from "@/db/is-one-of";
import { personBadges, points, wallets } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { changeWallets, lockWallets } from "../wallets/change";
import type { Standing } from "./derive";

/**
 * Makes what is kept of these people what the ledger says; their wallets get or give back the difference. As many
 * statements for fifty as for one.
 */
export async function writeStandings(db: CityDb, standings: readonly Standing[]): Promise<void> {
  const locked = await lockWallets(
    db,
    standings.map(({ personId }) => personId),
  );
  await writePoints(db, standings);
  const changes = standings.flatMap(({ personId, awards }) => {
    const wallet = locked.get(personId);
    const score = awards.reduce((sum, one) => sum + one.points, 0);
    return wallet && wallet.score !== score ? [{ wallet, change: { score } }] : [];
  });
  await changeWallets(db, changes);
  await writeBadges(db, standings);
}

async function writePoints(db: CityDb, standings: readonly Standing[]): Promise<void> {
  const kept = await db
    .select({
      personId: points.personId,
      eventId: points.eventId,
      deed: points.deed,
      points: points.points,
    })
    .from(points)
    .where(theirs(points.personId, standings));
  const earned = standings.flatMap(({ personId, awards }) =>
    awards.map(({ fact, points }) => ({
      ...{ personId, eventId: fact.eventId, deed: fact.deed, points },
      ...{ ideaId: fact.ideaId, occurredAt: fact.occurredAt },
    })),
  );
  const before = new Map(kept.map((row) => [keyOf(row), row.points]));
  const now = new Map(earned.map((row) => [keyOf(row), row.points]));
  const gone = kept.filter((row) => now.get(keyOf(row)) !== row.points);
  if (gone.length > 0) {
    await db.execute(sql`delete from ${points} p
      using jsonb_to_recordset(${JSON.stringify(gone)}::text::jsonb) as g ("personId" uuid, "eventId" uuid, deed text)
      where p.person_id = g."personId" and p.event_id = g."eventId" and p.deed = g.deed`);
  }
  await insertMany(
    db,
    points,
    earned.filter((row) => before.get(keyOf(row)) !== row.points),
  );
}

function keyOf({ personId, eventId, deed }: { personId: string; eventId: string; deed: string }): string {
  return `${personId} ${eventId} ${deed}`;
}

async function writeBadges(db: CityDb, standings: readonly Standing[]): Promise<void> {
  const kept = await db.select().from(personBadges).where(theirs(personBadges.personId, standings));
  const told = await toldOf(db, standings);
  const reached = standings.flatMap(({ personId, badges }) =>
    badges.map((one) => ({ personId, ...one, seenAt: seenBy(told.get(personId), one.reachedAt) })),
  );
  const before = new Map(kept.map((row) => [badgeOf(row), row.level]));
  const now = new Set(reached.map(badgeOf));
  const lost = kept.filter((row) => !now.has(badgeOf(row)));
  if (lost.length > 0) {
    await db.execute(sql`delete from ${personBadges} b
      using jsonb_to_recordset(${JSON.stringify(lost)}::text::jsonb) as l ("personId" uuid, badge text)
      where b.person_id = l."personId" and b.badge = l.badge`);
  }
  await insertMany(
    db,
    personBadges,
    reached.filter((row) => before.get(badgeOf(row)) !== row.level),
    // Only what rose is news.
    sql`on conflict (city_id, person_id, badge) do update set level = excluded.level, reached_at = excluded.reached_at,
      seen_at = case when person_badges.level < excluded.level then excluded.seen_at
        else person_badges.seen_at end`,
  );
}

/** When each of these people was last told of new badges. */
async function toldOf(db: CityDb, standings: readonly Standing[]): Promise<Map<string, Date | null>> {
  const rows = await db
    .select({ personId: wallets.personId, at: wallets.badgesToldAt })
    .from(wallets)
    .where(theirs(wallets.personId, standings));
  return new Map(rows.map(({ personId, at }) => [personId, at]));
}

/** What was taken away for a while, by a report or by leaving the game, and comes back was seen before. */
function seenBy(told: Date | null | undefined, reachedAt: Date): Date | null {
  return told && reachedAt <= told ? told : null;
}

function badgeOf({ personId, badge }: { personId: string; badge: string }): string {
  return `${personId} ${badge}`;
}

function theirs(column: Column, standings: readonly Standing[]): SQL {
  return isOneOf(
    column,
    standings.map(({ personId }) => personId),
  );
}
