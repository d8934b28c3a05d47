import { type SQL, sql } from "drizzle-orm";
import { scoreQueue } from "@/db/schema/engagement";
import { type CityDb, withCity } from "@/db/with-city";
import type { LedgerReader } from "@/lib/events/reading/reader";
import { withholdAmong } from "../fairness/withholding";
import { deriveStandings, loadGame } from "./derive";
import { reachedStill } from "./facts";
import { writeStandings } from "./write";

/** People derived in one transaction: short, since each locks a wallet. */
const atOnce = 50;

/**
 * Keeps points, badges and wallets as the ledger has them. What an event may change is a person's whole score (a cap, a
 * thing taken back), so it only says whose; each is then derived anew.
 */
export const scores: LedgerReader = {
  name: "scores",
  read: (db, news) => queueSome(db, whoseScores(news.map(({ id }) => id))),
  build: (db) => queueEverybody(db),
  settle: async (cityId, until) => {
    while (performance.now() < until) {
      if ((await withCity(cityId, deriveSome)) < atOnce) return true;
    }
    return false;
  },
};

/** Who did it, whom it is about, whose idea or comment it is, and whose support or mark went with it. */
function whoseScores(eventIds: string[]): SQL {
  const news = sql`events e where e.id = any(${`{${eventIds.join(",")}}`}::uuid[])`;
  return sql`
    with news as materialized (
      select e.actor_id as actor, e.verb,
        case when e.subject_kind = 'person' then e.subject_id::uuid end as person,
        case when e.subject_kind = 'report' then e.subject_id::uuid end as report,
        coalesce(case when e.subject_kind = 'idea' then e.subject_id end, e.data ->> 'ideaId')::uuid as idea,
        coalesce(case when e.subject_kind = 'comment' then e.subject_id end, e.data ->> 'commentId')::uuid as comment
      from ${news})
    select actor from news union select person from news
    union select r.reporter_id from news join reports r on r.id = news.report
    union select i.author_id from news join ideas i on i.id = news.idea
    union select c.author_id from news join comments c on c.id = news.comment
    union select s.person_id from news join supports s on s.idea_id = news.idea
      where news.verb in ('idea.removed', 'idea.withdrawn', 'idea.restored')
    union select h.person_id from news join helpful_marks h on h.comment_id = news.comment
      where news.verb in ('comment.removed', 'comment.withdrawn', 'comment.restored')
    union select p.person_id from points p left join ideas i on i.id = p.idea_id
      where p.deed = 'newcomerWelcomed' and i.author_id is null
        and exists (select from news where news.verb = 'person.left')
    union select p.person_id from points p join ideas i on i.city_id = p.city_id and i.id = p.idea_id
      join events e on e.city_id = p.city_id and e.id = p.event_id
      where p.deed = 'ideaReached' and not ${reachedStill}
        and exists (select from news where news.verb = 'person.left')`;
}

/** A change of the rules, or of what is switched on, may change everybody's score. */
export async function queueEverybody(db: CityDb): Promise<void> {
  await queueSome(db, sql`select id from people where deleted_at is null`);
}

/** Theirs alone, where something else than an event changed what they did that counts. */
export async function queuePeople(db: CityDb, ids: readonly string[]): Promise<void> {
  await queueSome(db, sql`select unnest(${`{${ids.join(",")}}`}::uuid[])`);
}

async function queueSome(db: CityDb, whose: SQL): Promise<void> {
  await db.execute(sql`insert into ${scoreQueue} (person_id)
    select p.id from people p where p.id in (${whose}) on conflict do nothing`);
}

async function deriveSome(db: CityDb): Promise<number> {
  const taken = await db.execute<{ id: string }>(sql`
    delete from ${scoreQueue} where person_id in (
      select person_id from ${scoreQueue} order by person_id limit ${atOnce} for update skip locked)
    returning person_id as id`);
  if (taken.length === 0) return 0;
  const game = await loadGame(db);
  const ids = taken.map(({ id }) => id).sort();
  await withholdAmong(db, ids);
  await writeStandings(db, await deriveStandings(db, ids, game));
  return taken.length;
}
