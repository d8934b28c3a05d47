import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { type ActiveTables, activeTables } from "./active-tables";

/** How many people's days are settled by one statement: a city made anew has millions of days, and a statement 15 s. */
const atOnce = 500;

/** Writes down what follows of each marked account from the days on which it was active. */
export async function settlePeople(db: CityDb): Promise<void> {
  let last: string | null;
  do {
    last = await lastOfNext(db);
    if (last) {
      for (const tables of activeTables) await settleActive(db, last, tables);
      await settlePaths(db, last);
      await db.execute(sql`delete from stale_people where person_id <= ${last}`);
    }
    // Also where nobody is marked: days go with whoever leaves.
    for (const tables of activeTables) await addUpGaps(db, tables);
    await addUpMembers(db);
  } while (last);
}

/** The last of the marked accounts that come next, or null where none is left. */
async function lastOfNext(db: CityDb): Promise<string | null> {
  const [found] = await db.execute<{ last: string }>(sql`
    select person_id as last from (select person_id from stale_people order by person_id limit ${atOnce}) next
    order by person_id desc limit 1`);
  return found?.last ?? null;
}

/**
 * In which months, and when before: a day that came or went changes that of the next one, too. What is wanted and what
 * is there are laid together by grouping, which takes as long as there are rows however few the planner expects; each
 * person's are looked up by themselves (`offset 0`), however many it expects.
 */
async function settleActive(db: CityDb, last: string, tables: ActiveTables): Promise<void> {
  const { people, scope, sameScope } = tables;
  await db.execute(sql`
    with theirs as (
      select a.span, ${scope}a.start, a.person_id, a.previous
      from stale_people s cross join lateral (
        select span, ${scope}start, person_id, previous from ${people} own
        where own.city_id = s.city_id and own.person_id = s.person_id offset 0
      ) a where s.person_id <= ${last}
    ), days as (
      select ${scope}person_id, start, date_trunc('month', start)::date as month,
        coalesce(lag(start) over (partition by ${scope}person_id order by start), '-infinity') as previous
      from theirs where span = 'day'
    ), laid as (
      select span, ${scope}start, person_id, null::date as wanted, previous as known from theirs
      union all select 'day', ${scope}start, person_id, previous, null from days
      union all select 'month', ${scope}month, person_id, previous, null from days where previous < month
    ), differing as materialized (
      select span, ${scope}start, person_id, max(wanted) as wanted, max(known) as known from laid
      group by span, ${scope}start, person_id having max(wanted) is distinct from max(known)
    ), gone as (
      delete from ${people} a using differing d where d.wanted is null
        and a.span = d.span and a.start = d.start and a.person_id = d.person_id ${sameScope("a", "d")}
    ), come as (
      insert into ${people} (span, ${scope}start, person_id, previous)
      select span, ${scope}start, person_id, wanted from differing where known is null
    )
    update ${people} a set previous = d.wanted from differing d where d.wanted is not null and d.known is not null
      and a.span = d.span and a.start = d.start and a.person_id = d.person_id ${sameScope("a", "d")}`);
}

async function settlePaths(db: CityDb, last: string): Promise<void> {
  await db.execute(sql`
    insert into member_paths (person_id, joined, first, returned)
    select p.id, (p.created_at at time zone c.time_zone)::date, began.day, (
        select min(m.start) from active_people m where m.city_id = p.city_id and m.person_id = p.id
          and m.span = 'month' and m.start > began.day)
    from people p
    join stale_people s on s.city_id = p.city_id and s.person_id = p.id
    join cities c on c.id = p.city_id
    cross join lateral (select min(a.start) as day from active_people a
      where a.city_id = p.city_id and a.person_id = p.id and a.span = 'day') began
    where s.person_id <= ${last}
    on conflict (city_id, person_id) do update
      set joined = excluded.joined, first = excluded.first, returned = excluded.returned
      where (member_paths.joined, member_paths.first, member_paths.returned)
        is distinct from (excluded.joined, excluded.first, excluded.returned)`);
}

async function addUpGaps(db: CityDb, { gaps, changes, scope }: ActiveTables): Promise<void> {
  await db.execute(sql`
    with news as (delete from ${changes} returning ${scope}span, start, previous, change)
    insert into ${gaps} as known (${scope}span, start, previous, count)
    select ${scope}span, start, previous, sum(change) from news
    group by ${scope}span, start, previous having sum(change) <> 0 order by ${scope}span, start, previous
    on conflict (city_id, ${scope}span, start, previous) do update set count = known.count + excluded.count`);
}

async function addUpMembers(db: CityDb): Promise<void> {
  await db.execute(sql`
    with news as (delete from member_day_changes returning joined, accounts, contributed, returned)
    insert into member_days as known (joined, accounts, contributed, returned)
    select joined, sum(accounts), sum(contributed), sum(returned) from news group by joined
    on conflict (city_id, joined) do update set accounts = known.accounts + excluded.accounts,
      contributed = known.contributed + excluded.contributed, returned = known.returned + excluded.returned`);
}
