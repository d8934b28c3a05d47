import postgres, { type Sql } from "postgres";
import { bulkConnection as connection, numbered } from "@/tests/bench/bulk";
import { restoreStructure, takeStructure } from "@/tests/bench/million/structure";
import type { TestCity } from "@/tests/support/city";

export type Busy = { city: TestCity; events: number };

/** An idea, its comments, supports and answer. */
const eventsEach = 21;
const [comments, supports] = [3, 16];
const days = 730;
const eventsOfOne = 50;
const tables = ["threads", "ideas", "comments", "supports", "answers", "events"];

/**
 * Two years of busy cities: few people do much and many do little, whoever comes supports four ideas in a row, and the
 * city answers in the end. As a bulk load does it, all of it checked in the end.
 */
export async function loadYears(ownerUrl: string, cities: Busy[]): Promise<void> {
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => {}, connection });
  await prepare(owner, cities);
  const structure = await takeStructure(owner, tables);
  await Promise.all([writeRows(owner), writeEvents(owner)]);
  await restoreStructure(owner, structure);
  await owner`insert into idea_tallies (city_id, activity_id, topic_id, neighbourhood_id, status, change)
    select city_id, activity_id, topic_id, neighbourhood_id, status, count(*) from ideas group by 1, 2, 3, 4, 5`;
  await owner`insert into due_tallies (city_id, day, change)
    select city_id, (due_at at time zone 'UTC')::date, count(*) from ideas where due_at is not null group by 1, 2`;
  await owner.unsafe(`vacuum analyze ${[...tables, "idea_tallies", "due_tallies", "people"].join(", ")}`);
  await owner.unsafe("drop table year_cities, year_ideas");
  await owner.end();
}

async function prepare(owner: Sql, cities: Busy[]): Promise<void> {
  await owner`create table year_cities
    (city_id uuid, board uuid, topics uuid[], areas uuid[], ideas int, people int)`;
  for (const { city, events } of cities) {
    await owner`insert into neighbourhoods (city_id, id, slug, name, population)
      select ${city.id}, ${numbered(owner, owner`n`)}, 'area-' || n, jsonb_build_object('en', 'Area ' || n), 10000 + 1000 * n
      from generate_series(1, 12) n`;
    await owner`insert into year_cities select ${city.id}, ${city.boardId},
      (select array_agg(id) from topics where city_id = ${city.id}),
      (select array_agg(id) from neighbourhoods where city_id = ${city.id}),
      ${Math.floor(events / eventsEach)}, ${Math.floor(events / eventsOfOne)}`;
    await owner`insert into visit_days (city_id, day, device, views, visitors)
      select ${city.id}, current_date - n, device, 900, 300
      from generate_series(0, ${days}) n, unnest(array['phone', 'tablet', 'computer']) device`;
  }
  await owner`insert into people (city_id, id, email, first_name, last_name, locale, reviewed_at, created_at)
    select city_id, ${numbered(owner, owner`n`)}, 'p' || n || '@bench.example', 'Pat', 'Person', 'en', now(),
      now() - (1 - n::float8 / people) * ${days} * interval '1 day'
    from year_cities, generate_series(0, people - 1) n`;
  await owner`create unlogged table year_ideas as
    select city_id, n, people, board, topics[1 + (hashint4(n) & 1023) % cardinality(topics)] as topic,
      areas[1 + (hashint4(n + 7) & 1023) % cardinality(areas)] as area, ${numbered(owner, owner`n`)} as id,
      now() - interval '1 hour' - (ideas - n)::float8 / ideas * ${days} * interval '1 day' as at,
      n < ideas * 0.95 and n % 50 > 0 as answered
    from year_cities, generate_series(1, ideas) n order by n`;
  await owner`analyze year_cities, year_ideas`;
}

/**
 * Whoever did something to an idea as one of so many: each of them is drawn from a part of the people of its own, so
 * that nobody supports twice, and the first parts are small ones. Four ideas in a row have the same.
 */
function personOf(owner: Sql, place: string, among: number) {
  const bound = (part: string) => owner.unsafe(`floor(people * power(${part} / ${among}.0, 3))::int`);
  const chance = owner`(hashint4((n / 4) * 32 + ${owner.unsafe(place)}) & 1048575) / 1048576.0`;
  const [low, high] = [bound(place), bound(`(${place} + 1)`)];
  return numbered(owner, owner`${low} + floor(${chance} * (${high} - ${low}))::int`);
}

async function writeRows(owner: Sql): Promise<void> {
  await owner`insert into threads (city_id, id) select city_id, id from year_ideas`;
  await owner`
    insert into ideas (city_id, id, activity_id, thread_id, code, slug, title, text, locale, author_id, topic_id,
      neighbourhood_id, published_second, shuffle, support_count, comment_count, status, answered_at, due_at, due_reason, created_at)
    select city_id, id, board, id, to_hex(n), 'an-idea', 'A bench under the lime trees', 'There is shade there.', 'en',
      ${personOf(owner, "7", 8)}, topic, area, extract(epoch from at)::bigint, n, ${supports}, ${comments},
      case when answered then 'accepted' else 'proposed' end, case when answered then at + interval '20 days' end,
      case when not answered then at + interval '30 days' end, case when not answered then 'age' end, at
    from year_ideas`;
  await owner`
    insert into comments (city_id, id, thread_id, author_id, text, locale, stance, created_at)
    select city_id, ${numbered(owner, owner`n * 4 + k`)}, id, ${personOf(owner, "k", comments)}, 'So it is.', 'en',
      case k when 0 then 'for' when 1 then 'against' end, at + k * interval '9 minutes'
    from (select *, generate_series(0, ${comments - 1}) as k from year_ideas) i`;
  await owner`
    insert into supports (city_id, idea_id, person_id, created_at)
    select city_id, id, ${personOf(owner, "k", supports)}, at + k * interval '3 minutes'
    from (select *, generate_series(0, ${supports - 1}) as k from year_ideas) i`;
  await owner`
    insert into answers (city_id, id, idea_id, status_before, status, text, locale, signed_name, department, on_time, created_at)
    select city_id, id, id, 'proposed', 'accepted', 'We will do it.', 'en', 'Kim', 'Department ' || n % 6, (n % 10 > 1)::int,
      at + (5 + n % 30) * interval '1 day'
    from year_ideas where answered`;
}

async function writeEvents(owner: Sql): Promise<void> {
  const event = (number: number, verb: string, kind: string) =>
    owner`insert into events (city_id, id, verb, actor_id, subject_kind, subject_id, activity_id, occurred_at)
      select city_id, ${numbered(owner, owner`n * ${eventsEach}::int + ${number}::int`)}, ${verb},
        ${personOf(owner, "7", 8)}, ${kind}, id::text, board, at from year_ideas`;
  await event(0, "idea.submitted", "idea");
  await event(1, "idea.answered", "idea");
  await owner`insert into events (city_id, id, verb, actor_id, subject_kind, subject_id, activity_id, occurred_at)
    select city_id, ${numbered(owner, owner`n * ${eventsEach}::int + 2 + k`)}, 'comment.posted', ${personOf(owner, "k", comments)},
      'comment', ${numbered(owner, owner`n * 4 + k`)}::text, board, at + k * interval '9 minutes'
    from (select *, generate_series(0, ${comments - 1}) as k from year_ideas) i`;
  await owner`insert into events (city_id, id, verb, actor_id, subject_kind, subject_id, activity_id, occurred_at)
    select city_id, ${numbered(owner, owner`n * ${eventsEach}::int + 5 + k`)}, 'idea.supported', ${personOf(owner, "k", supports)},
      'idea', id::text, board, at + k * interval '3 minutes'
    from (select *, generate_series(0, ${supports - 1}) as k from year_ideas) i`;
}
