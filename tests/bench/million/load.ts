import postgres, { type Sql } from "postgres";
import { CityTerms } from "@/lib/ideas/search/terms";
import { randomFrom } from "@/lib/ui/covers/seed";
import { bulkConnection as connection, fillEmpty, numbered } from "@/tests/bench/bulk";
import type { TestCity } from "@/tests/support/city";
import { restoreStructure, takeStructure } from "./structure";

export type Planned = { city: TestCity; ideas: number; people: number };

/** Made-up words, so that no two of them have the same stem or are a slip of the pen apart. */
const words = Array.from({ length: 2000 }, (_, index) => {
  const chance = randomFrom(`word ${index}`);
  return Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(chance() * 26))).join("");
});

/** The number of the word that an idea has at a place: by chance, but the same each time. */
const wordOf = (owner: Sql, place: number) =>
  owner`1 + (hashint4(n * 8 + ${place}::int) & 2147483647) % 2000`;

const supportsEach = 10;
const tables = ["threads", "ideas", "idea_terms", "supports", "events"];

/**
 * Fills cities with ideas, ten supports for each, an event for each idea and each support, what the search and the
 * board's numbers are made of, and all indexes and keys, checked. As a bulk load does it: rows first, indexes after.
 * @returns seconds, without making the cities and their people
 */
export async function loadIdeas(ownerUrl: string, planned: Planned[]): Promise<number> {
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => {}, connection });
  await preparePeople(owner, planned);
  const begun = performance.now();
  const structure = await takeStructure(owner, tables);
  await drawIdeas(owner);
  await Promise.all([writeIdeas(owner), writeEvents(owner)]);
  await restoreStructure(owner, structure);
  await owner`insert into idea_tallies (city_id, activity_id, topic_id, neighbourhood_id, status, change)
    select city_id, activity_id, topic_id, neighbourhood_id, status, count(*) from ideas
    where visibility = 'public' group by 1, 2, 3, 4, 5`;
  await owner`insert into due_tallies (city_id, day, change)
    select city_id, (due_at at time zone 'UTC')::date, count(*) from ideas
    where visibility = 'public' and due_at is not null group by 1, 2`;
  await owner`insert into search_words (city_id, word) select city_id, word from load_cities, load_words`;
  await owner.unsafe(
    `analyze ${[...tables, "idea_tallies", "due_tallies", "search_words", "people"].join(", ")}`,
  );
  const seconds = (performance.now() - begun) / 1000;
  await owner.end();
  return seconds;
}

/** How many ideas and people each city gets, the words they are made of, and the people who support. */
async function preparePeople(owner: Sql, planned: Planned[]): Promise<void> {
  await owner`create table load_cities
    (city int, city_id uuid, board uuid, topics uuid[], first int, last int, base int, people int)`;
  await owner`create table load_words as select n::int as number, word from unnest(${words}::text[]) with ordinality as w (word, n)`;
  await owner`create table load_terms (city int, number int, term int, title int)`;
  let [first, base] = [1, 0];
  for (const [index, { city, ideas, people }] of planned.entries()) {
    const terms = new CityTerms(city.id);
    await owner`insert into load_cities
      select ${index}, ${city.id}, ${city.boardId}, array_agg(id order by id), ${first}, ${first + ideas - 1}, ${base}, ${people}
      from topics where city_id = ${city.id}`;
    await owner`insert into load_terms select ${index}, n, term, title
      from unnest(${words.map((word) => terms.word(word))}::int[], ${words.map((word) => terms.titleWord(word))}::int[])
        with ordinality as t (term, title, n)`;
    [first, base] = [first + ideas, base + people];
  }
  await owner`insert into people (city_id, id, email, first_name, last_name, locale, reviewed_at)
    select city_id, ${numbered(owner, owner`base + n`)}, 'p' || n || '@bench.example', 'Pat', 'Person', 'en', now()
    from load_cities, generate_series(0, people - 1) n`;
  await owner`analyze load_cities, load_words, load_terms`;
}

/** What the rows of an idea share, in the order in which all of them are written: indexes are sorted sooner then. */
async function drawIdeas(owner: Sql): Promise<void> {
  const place = (number: number) => wordOf(owner, number);
  await owner`create unlogged table load_ideas as
    select city, city_id, n, base, people, board, topics[1 + n % cardinality(topics)] as topic, ${numbered(owner, owner`n`)} as id,
      date_trunc('second', now()) - (last - n + 1) * interval '1 minute' as at,
      ${place(1)} as one, ${place(2)} as two, ${place(3)} as three, ${place(4)} as four, ${place(5)} as five
    from load_cities, generate_series(first, last) n order by n`;
  await owner`analyze load_ideas`;
}

/** Who posted (0) or supported (1 to 10) an idea. */
function personOf(owner: Sql) {
  return numbered(owner, owner`base + (n * 13 + k * 37) % people`);
}

async function writeIdeas(owner: Sql): Promise<void> {
  await fillEmpty(
    owner,
    "threads",
    (sql) => sql`insert into threads (city_id, id) select city_id, id from load_ideas`,
  );
  await fillEmpty(
    owner,
    "ideas",
    (sql) => sql`
    insert into ideas (city_id, id, activity_id, thread_id, code, slug, title, text, locale, topic_id, published_second,
      shuffle, support_count, created_at)
    select city_id, id, board, id, 'b' || lpad(to_hex(n), 5, '0'), 'an-idea',
      w1.word || ' ' || w2.word || ' by the lime trees, number ' || n,
      'There is shade there and there are birds, but nowhere to sit down and listen to them. '
        || w3.word || ' ' || w4.word || ' ' || w5.word,
      'en', topic, extract(epoch from at)::bigint, (n::bigint * 1103515245 + 12345) % 2147483647, ${supportsEach}, at
    from load_ideas
    join load_words w1 on w1.number = one join load_words w2 on w2.number = two join load_words w3 on w3.number = three
    join load_words w4 on w4.number = four join load_words w5 on w5.number = five`,
  );
  await fillEmpty(
    owner,
    "idea_terms",
    (sql) => sql`
    insert into idea_terms (city_id, idea_id, terms)
    select city_id, id, array[t1.term, t2.term, t3.term, t4.term, t5.term, t1.title, t2.title]
    from load_ideas i
    join load_terms t1 on t1.city = i.city and t1.number = one join load_terms t2 on t2.city = i.city and t2.number = two
    join load_terms t3 on t3.city = i.city and t3.number = three join load_terms t4 on t4.city = i.city and t4.number = four
    join load_terms t5 on t5.city = i.city and t5.number = five`,
  );
  await fillEmpty(
    owner,
    "supports",
    (sql) => sql`
    insert into supports (city_id, idea_id, person_id, created_at)
    select city_id, id, ${personOf(sql)}, at + k * interval '1 second'
    from (select *, generate_series(1, ${supportsEach}) as k from load_ideas) i`,
  );
}

async function writeEvents(owner: Sql): Promise<void> {
  await owner`
    insert into events (city_id, id, verb, actor_id, subject_kind, subject_id, activity_id, occurred_at)
    select city_id, ${numbered(owner, owner`n * ${supportsEach + 1}::int + k`)}, case k when 0 then 'idea.submitted' else 'idea.supported' end,
      ${personOf(owner)}, 'idea', id::text, board, at + k * interval '1 second'
    from (select *, generate_series(0, ${supportsEach}) as k from load_ideas) i`;
}
