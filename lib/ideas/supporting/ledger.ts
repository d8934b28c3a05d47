import { and, asc, eq, sql } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { isOneOf } from "@/db/is-one-of";
import { activities } from "@/db/schema/city";
import { ideas, supports } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { type Asking, asking, closingOf } from "@/lib/activities/queries";
import { asIdeaStatus, type IdeaStatus } from "@/lib/ideas/status";
import { placeOfEvent } from "@/lib/ideas/subject";
import type { Person } from "@/lib/people/actor";

/** An idea whose row waits for what is counted of it. */
export type Lined = {
  id: string;
  status: IdeaStatus;
  visibility: string;
  supportCount: number;
  dueAt: Date | null;
  dueReason: string | null;
  answeredAt: Date | null;
  boardClosesAt: Date | null;
  /** Who may take part where it stands. */
  board: Asking;
  /** Where it belongs, as events say it. */
  place: ReturnType<typeof placeOfEvent>;
};

/** A person's vote, or that it is taken back. */
export type Cast = { person: Person; ideaId: string; give: boolean };

/** A vote that changed something, and how many there were with it. */
export type Counted = Cast & { idea: Lined; supportCount: number };

export type Pair = { ideaId: string; personId: string };

/**
 * The ideas as they stand, their rows locked until the transaction ends: votes of other transactions stand in line,
 * and nobody withdraws one meanwhile. Always in the same order, so that two of them never wait for each other.
 * @returns the moment the transaction began, too, by the database's clock
 */
export async function lineUp(db: CityDb, ids: string[]): Promise<{ ideas: Map<string, Lined>; now: Date }> {
  const rows = await db
    .select({
      id: ideas.id,
      activityId: ideas.activityId,
      neighbourhoodId: ideas.neighbourhoodId,
      status: ideas.status,
      visibility: ideas.visibility,
      supportCount: ideas.supportCount,
      dueAt: ideas.dueAt,
      dueReason: ideas.dueReason,
      answeredAt: ideas.answeredAt,
      boardClosesAt: closingOf,
      board: asking,
      now: sql<number>`(extract(epoch from now()) * 1000)::float8`,
    })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .where(isOneOf(ideas.id, ids))
    .orderBy(asc(ideas.id))
    .for("no key update", { of: ideas });
  const lined = rows.map((row) => ({ ...row, status: asIdeaStatus(row.status), place: placeOfEvent(row) }));
  return { ideas: new Map(lined.map((idea) => [idea.id, idea])), now: new Date(rows[0]?.now ?? Number.NaN) };
}

/** @returns which of them were not there before, as "idea person" */
export async function giveSupports(db: CityDb, pairs: Pair[]): Promise<Set<string>> {
  return named(
    await insertMany(db, supports, pairs, sql`on conflict do nothing returning idea_id, person_id`),
  );
}

/** @returns which of them were there, as "idea person" */
export async function takeSupports(db: CityDb, pairs: Pair[]): Promise<Set<string>> {
  if (pairs.length === 0) return new Set();
  return named(
    await db.execute(sql`
      delete from ${supports} s
      using jsonb_to_recordset(${JSON.stringify(pairs)}::text::jsonb) as p ("ideaId" uuid, "personId" uuid)
      where s.idea_id = p."ideaId" and s.person_id = p."personId"
      returning s.idea_id, s.person_id`),
  );
}

function named(rows: readonly Record<string, unknown>[]): Set<string> {
  return new Set(rows.map((row) => `${row.idea_id} ${row.person_id}`));
}

/** Sets the counters of ideas that are lined up. */
export async function changeCounts(db: CityDb, counts: Map<string, number>): Promise<void> {
  const records = [...counts].map(([id, count]) => ({ id, count }));
  await db.execute(sql`
    update ${ideas} i set support_count = c.count
    from jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb) as c (id uuid, count integer)
    where i.id = c.id`);
}
