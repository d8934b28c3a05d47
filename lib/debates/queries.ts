import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Stance } from "@/lib/discussion/input";
import { rank, type Sides, type Weighed } from "./rank";

/** A debate as it stands: what everybody can read, each side in its order. */
export type Standing = { sides: Sides; ranked: Record<Stance, Weighed[]> };

/**
 * Who argued on one side, or marked more on it, is on that side: an argument says more than marks, and who did as
 * much for both is on neither.
 */
const sideOf = sql`case
  when args_for > args_against then 'for' when args_against > args_for then 'against'
  when args_for > 0 then null
  when marks_for > marks_against then 'for' when marks_against > marks_for then 'against' end`;

const standing = (threadId: string): SQL => sql`
  standing as materialized (
    select id, stance, author_id, helpful_count, created_at from comments
    where thread_id = ${threadId} and parent_id is null and stance is not null and visibility = 'public'
  ), marks as materialized (
    select m.comment_id, m.person_id, s.stance from helpful_marks m join standing s on s.id = m.comment_id
  ), deeds as (
    select author_id as person, stance, 1 as argued, 0 as marked from standing where author_id is not null
    union all select person_id, stance, 0, 1 from marks
  ), counted as (
    select person, coalesce(sum(argued) filter (where stance = 'for'), 0) as args_for,
      coalesce(sum(argued) filter (where stance = 'against'), 0) as args_against,
      coalesce(sum(marked) filter (where stance = 'for'), 0) as marks_for,
      coalesce(sum(marked) filter (where stance = 'against'), 0) as marks_against
    from deeds group by person
  ), sides as materialized (select person, ${sideOf} as side from counted)`;

type Row = {
  id: string;
  stance: Stance;
  authorSide: Stance | null;
  marksFor: number;
  marksAgainst: number;
  helpful: number;
  second: number;
};

/** One reading for all who ask: nothing in it depends on the reader. */
export async function readStanding(db: CityDb, threadId: string): Promise<Standing> {
  const rows = await db.execute<Row>(sql`
    with ${standing(threadId)}
    select s.id, s.stance, own.side as "authorSide", s.helpful_count as helpful,
      extract(epoch from s.created_at)::float8 as second,
      (count(*) filter (where marker.side = 'for'))::int as "marksFor",
      (count(*) filter (where marker.side = 'against'))::int as "marksAgainst"
    from standing s left join sides own on own.person = s.author_id
    left join marks m on m.comment_id = s.id left join sides marker on marker.person = m.person_id
    group by s.id, s.stance, own.side, s.helpful_count, s.created_at`);
  const people = await db.execute<{ side: Stance; count: number }>(sql`
    with ${standing(threadId)} select side, count(*)::int as count from sides where side is not null group by side`);
  const on = (side: Stance) => people.find((row) => row.side === side)?.count ?? 0;
  const sides = { for: on("for"), against: on("against") };
  const weighed = rows.map(
    ({ marksFor, marksAgainst, ...row }): Weighed => ({
      ...row,
      marks: { for: marksFor, against: marksAgainst },
    }),
  );
  const of = (stance: Stance) =>
    rank(
      weighed.filter((one) => one.stance === stance),
      sides,
    );
  return { sides, ranked: { for: of("for"), against: of("against") } };
}

/** What stands in a column beside the arguments that count: the reader's own that wait, and what staff removed. */
export async function listBeside(
  db: CityDb,
  threadId: string,
  reader: string | null,
): Promise<{ waiting: string[]; removed: string[] }> {
  const rows = await db.execute<{ id: string; waiting: boolean }>(sql`
    select id, visibility = 'waiting' as waiting from comments
    where thread_id = ${threadId} and parent_id is null and stance is not null
      and (visibility = 'removed' or (visibility = 'waiting' and author_id = ${reader}::uuid))
    order by created_at desc, id limit 100`);
  const ids = (waiting: boolean) => rows.filter((row) => row.waiting === waiting).map(({ id }) => id);
  return { waiting: ids(true), removed: ids(false) };
}

/** How many arguments everybody can read. */
export async function countArguments(db: CityDb, activityId: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from debates d join comments c on c.city_id = d.city_id and c.thread_id = d.thread_id
    where d.activity_id = ${activityId} and c.stance is not null and c.visibility = 'public'`);
  return row?.count ?? 0;
}
