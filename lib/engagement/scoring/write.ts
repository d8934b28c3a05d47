import { and, eq, inArray, sql } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { personBadges, points } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { changeWallet, lockWallet } from "../wallets/change";
import type { Standing } from "./derive";

/** Makes what is kept of a person what the ledger says; the wallet gets or gives back the difference. */
export async function writeStanding(db: CityDb, { personId, awards, badges }: Standing): Promise<void> {
  const wallet = await lockWallet(db, personId);
  const kept = await db.select().from(points).where(eq(points.personId, personId));
  const before = new Map(kept.map((row) => [`${row.eventId} ${row.deed}`, row.points]));
  const now = new Map(awards.map((one) => [`${one.fact.eventId} ${one.fact.deed}`, one]));
  const gone = kept.filter((row) => now.get(`${row.eventId} ${row.deed}`)?.points !== row.points);
  const fresh = awards.filter((one) => before.get(`${one.fact.eventId} ${one.fact.deed}`) !== one.points);
  await removePoints(db, personId, gone);
  await insertMany(
    db,
    points,
    fresh.map(({ fact, points: earned }) => ({
      personId,
      eventId: fact.eventId,
      deed: fact.deed,
      points: earned,
      ideaId: fact.ideaId,
      occurredAt: fact.occurredAt,
    })),
  );
  const score = awards.reduce((sum, one) => sum + one.points, 0);
  if (score !== wallet.score) await changeWallet(db, wallet, { score });
  await writeBadges(db, personId, badges);
}

async function removePoints(
  db: CityDb,
  personId: string,
  gone: { eventId: string; deed: string }[],
): Promise<void> {
  for (const [deed, rows] of Map.groupBy(gone, (row) => row.deed)) {
    const ids = rows.map(({ eventId }) => eventId);
    await db
      .delete(points)
      .where(and(eq(points.personId, personId), eq(points.deed, deed), inArray(points.eventId, ids)));
  }
}

async function writeBadges(db: CityDb, personId: string, reached: Standing["badges"]): Promise<void> {
  const kept = await db.select().from(personBadges).where(eq(personBadges.personId, personId));
  const levels = new Map(reached.map(({ badge, level }) => [badge, level]));
  const lost = kept.filter(({ badge }) => !levels.has(badge)).map(({ badge }) => badge);
  if (lost.length > 0) {
    await db
      .delete(personBadges)
      .where(and(eq(personBadges.personId, personId), inArray(personBadges.badge, lost)));
  }
  const changed = reached.filter(
    ({ badge, level }) => kept.find((row) => row.badge === badge)?.level !== level,
  );
  for (const { badge, level } of changed) {
    await db
      .insert(personBadges)
      .values({ personId, badge, level })
      .onConflictDoUpdate({
        target: [personBadges.cityId, personBadges.personId, personBadges.badge],
        // Only what rose is news.
        set: {
          level,
          reachedAt: sql`now()`,
          seenAt: sql`case when ${personBadges.level} < ${level} then null else ${personBadges.seenAt} end`,
        },
      });
  }
}
