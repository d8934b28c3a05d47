import { sql } from "drizzle-orm";
import { comments, helpfulMarks } from "@/db/schema/discussion";
import { dueTallies, ideas, ideaTallies, supports } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";

export type Miscount = {
  kind: "supports" | "comments" | "helpful" | "tallies" | "due";
  /** Of an idea or a comment; for tallies of a board's combination; for what is due the day. */
  id: string;
  counted: number;
  rows: number;
};

/** Counters that disagree with their rows: none, as long as every write keeps both in one transaction. */
export async function findMiscounts(db: CityDb): Promise<Miscount[]> {
  return db.execute<Miscount>(sql`
    select 'supports' as kind, i.id::text, i.support_count as counted, count(s.person_id)::int as rows
    from ${ideas} i left join ${supports} s on s.city_id = i.city_id and s.idea_id = i.id
    group by i.city_id, i.id having i.support_count <> count(s.person_id)
    union all
    select 'comments', i.id::text, i.comment_count, count(c.id)::int
    from ${ideas} i left join ${comments} c
      on c.city_id = i.city_id and c.thread_id = i.thread_id and c.visibility = 'public'
    group by i.city_id, i.id having i.comment_count <> count(c.id)
    union all
    select 'helpful', c.id::text, c.helpful_count, count(m.person_id)::int
    from ${comments} c left join ${helpfulMarks} m on m.city_id = c.city_id and m.comment_id = c.id
    group by c.city_id, c.id having c.helpful_count <> count(m.person_id)
    union all
    select 'tallies', concat_ws(' ', activity_id, topic_id, neighbourhood_id, status), sum(tallied)::int, sum(there)::int
    from (
      select activity_id, topic_id, neighbourhood_id, status, change as tallied, 0 as there from ${ideaTallies}
      union all
      select activity_id, topic_id, neighbourhood_id, status, 0, 1 from ${ideas} where visibility = 'public'
    ) both_ways
    group by activity_id, topic_id, neighbourhood_id, status having sum(tallied) <> sum(there)
    union all
    select 'due', day::text, sum(tallied)::int, sum(there)::int
    from (
      select day, change as tallied, 0 as there from ${dueTallies}
      union all select ${dueDay}, 0, 1 from ${ideas} where visibility = 'public' and due_at is not null
    ) both_ways
    group by day having sum(tallied) <> sum(there)`);
}

/** The calendar's day on which an idea is due, as the triggers take it. */
const dueDay = sql`(due_at at time zone 'UTC')::date`;

/** Sets every counter to its rows: after a bulk load, or when somebody wrote past the commands. */
export async function recount(db: CityDb): Promise<void> {
  await db.execute(sql`
    update ${ideas} i set
      support_count = (select count(*) from ${supports} s where s.city_id = i.city_id and s.idea_id = i.id),
      comment_count = (select count(*) from ${comments} c
        where c.city_id = i.city_id and c.thread_id = i.thread_id and c.visibility = 'public')`);
  await db.execute(sql`delete from ${ideaTallies}`);
  await db.execute(sql`
    insert into ${ideaTallies} (activity_id, topic_id, neighbourhood_id, status, change)
    select activity_id, topic_id, neighbourhood_id, status, count(*) from ${ideas}
    where visibility = 'public' group by activity_id, topic_id, neighbourhood_id, status`);
  await db.execute(sql`delete from ${dueTallies}`);
  await db.execute(sql`
    insert into ${dueTallies} (day, change) select ${dueDay}, count(*) from ${ideas}
    where visibility = 'public' and due_at is not null group by 1`);
  await db.execute(sql`
    update ${comments} c set helpful_count =
      (select count(*) from ${helpfulMarks} m where m.city_id = c.city_id and m.comment_id = c.id)`);
}
