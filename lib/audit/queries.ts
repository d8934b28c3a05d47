import { and, asc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { seldomVerbs } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { type DeedGroup, deedsOf } from "@/lib/events/deeds";
import type { Verb } from "@/lib/events/verbs";

export type DeedFilter = {
  /** Whose, by the id that the ledger has. */
  person: string | null;
  group: DeedGroup | null;
  /** From the first moment up to the second, which is no part of it. */
  from: Date | null;
  until: Date | null;
};

/** `at` as the database writes it: a JavaScript date would lose its microseconds, and with them a row. */
export type DeedCursor = { at: string; id: string };

/** What somebody did as staff: when, in which role, on what. */
export type Deed = {
  id: string;
  verb: Verb;
  at: Date;
  cursor: DeedCursor;
  actorId: string | null;
  /** "" where the account is gone, or where nobody's was at work. */
  actorName: string;
  /** As it was then; null for what was written down before roles were. */
  actorRole: string | null;
  subjectKind: string;
  subjectId: string;
  projectId: string | null;
  activityId: string | null;
  data: Record<string, string | number | boolean | null>;
};

/** Staff's deeds, the latest first; of what people do for themselves nothing is among them. */
export async function listDeeds(
  db: CityDb,
  filter: DeedFilter,
  { after, limit }: { after: DeedCursor | null; limit: number },
): Promise<Deed[]> {
  const found = filter.person ? ofPerson(filter, after, limit) : ofAll(filter, after, limit);
  const rows = await db.execute<Omit<Deed, "at" | "cursor"> & { at: string }>(sql`
    select e.id, e.verb, e.occurred_at::text as at, e.actor_id as "actorId", e.actor_role as "actorRole",
      trim(concat_ws(' ', p.first_name, p.last_name)) as "actorName",
      e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.project_id as "projectId",
      e.activity_id as "activityId", e.data
    from (${found}) e left join people p on p.id = e.actor_id
    order by e.occurred_at desc, e.id desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at), cursor: { at: row.at, id: row.id } }));
}

/** The latest of each verb, and of these the latest: the index has each verb by time, however big the ledger is. */
function ofAll(filter: DeedFilter, after: DeedCursor | null, limit: number): SQL {
  return sql`
    select e.* from unnest(${sql.param(deedsOf(filter.group))}::text[]) known(word) cross join lateral (
      select * from events where verb = known.word and ${seldomVerbs} and ${within(filter, after)}
      order by occurred_at desc, id desc limit ${limit}
    ) e order by e.occurred_at desc, e.id desc limit ${limit}`;
}

/** One person's: the index has each person's by time. */
function ofPerson(filter: DeedFilter, after: DeedCursor | null, limit: number): SQL {
  return sql`
    select * from events where actor_id = ${filter.person}::uuid
      and verb = any(${sql.param(deedsOf(filter.group))}::text[]) and ${within(filter, after)}
    order by occurred_at desc, id desc limit ${limit}`;
}

/** A partner at the counter is no staff: there nobody's account is at work. */
function within({ from, until }: DeedFilter, after: DeedCursor | null): SQL {
  const parts = [
    sql`not (verb = 'voucher.used' and actor_id is null)`,
    ...(from ? [sql`occurred_at >= ${from.toISOString()}::timestamptz`] : []),
    ...(until ? [sql`occurred_at < ${until.toISOString()}::timestamptz`] : []),
    ...(after ? [sql`(occurred_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  return sql.join(parts, sql` and `);
}

export type Doer = { id: string; name: string };

/** Whoever has a role on the team, to choose from. */
export async function listDoers(db: CityDb): Promise<Doer[]> {
  return db
    .select({ id: people.id, name: nameOf })
    .from(people)
    .where(and(ne(people.role, "citizen"), isNull(people.deletedAt)))
    .orderBy(asc(people.lastName), asc(people.firstName), asc(people.id));
}

/** Somebody who may have left the team: their deeds are still theirs. */
export async function findDoer(db: CityDb, id: string): Promise<Doer | null> {
  const [found] = await db.select({ id: people.id, name: nameOf }).from(people).where(eq(people.id, id));
  return found ?? null;
}

const nameOf = sql<string>`trim(concat_ws(' ', ${people.firstName}, ${people.lastName}))`;
