import postgres, { type Sql } from "postgres";
import { CityTerms } from "@/lib/ideas/search/terms";
import { randomFrom } from "@/lib/ui/covers/seed";
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
  const owner = postgres(ownerUrl, {
    max: 2,
    onnotice: () => {},
    connection: { maintenance_work_mem: "1GB" },
  });
  await preparePeople(owner, planned);
  const begun = performance.now();
  const structure = await takeStructure(owner, tables);
  await Promise.all([writeIdeas(owner), writeEvents(owner)]);
  await restoreStructure(owner, structure);
  await owner`insert into idea_tallies (city_id, activity_id, topic_id, neighbourhood_id, status, change)
    select city_id, activity_id, topic_id, neighbourhood_id, status, count(*) from ideas
    where visibility = 'public' group by 1, 2, 3, 4, 5`;
  await owner`insert into search_words (city_id, word) select p.city_id, w from load_plan p, unnest(${words}::text[]) w`;
  for (const table of [...tables, "idea_tallies", "people"]) await owner`analyze ${owner(table)}`;
  const seconds = (performance.now() - begun) / 1000;
  await owner.end();
  return seconds;
}

/** Where each city's numbers begin, and the people who support. */
async function preparePeople(owner: Sql, planned: Planned[]): Promise<void> {
  await owner`create table load_plan (city_id uuid, board uuid, topics uuid[], terms int[], titles int[],
    first int, last int, people int, base bigint)`;
  let first = 1;
  for (const [index, { city, ideas, people }] of planned.entries()) {
    const terms = new CityTerms(city.id);
    await owner`insert into load_plan
      select ${city.id}, ${city.boardId}, array_agg(id order by id),
        ${words.map((word) => terms.word(word))}::int[], ${words.map((word) => terms.titleWord(word))}::int[],
        ${first}, ${first + ideas - 1}, ${people}, ${(index + 1) * 10_000_000}
      from topics where city_id = ${city.id}`;
    first += ideas;
  }
  await owner`insert into people (city_id, id, email, first_name, last_name, locale, reviewed_at)
    select city_id, ${numbered(owner, owner`base + n`)}, 'p' || n || '@bench.example', 'Pat', 'Person', 'en', now()
    from load_plan, generate_series(0, people - 1) n`;
}

/** A number as an id; ids that rise keep their indexes together, as those of the product do. */
function numbered(owner: Sql, number: ReturnType<Sql>) {
  return owner`('00000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

async function writeIdeas(owner: Sql): Promise<void> {
  const id = numbered(owner, owner`n::bigint`);
  await owner`insert into threads (city_id, id) select city_id, ${id} from load_plan, generate_series(first, last) n`;
  await owner`
    insert into ideas (city_id, id, activity_id, thread_id, code, slug, title, text, locale, topic_id, published_second,
      shuffle, support_count, created_at)
    select city_id, ${id}, board, ${id}, 'b' || lpad(to_hex(n), 5, '0'), 'an-idea',
      concat_ws(' ', w[${wordOf(owner, 1)}], w[${wordOf(owner, 2)}], 'by the lime trees, number', n),
      concat_ws(' ', 'There is shade there and there are birds, but nowhere to sit down and listen to them.',
        w[${wordOf(owner, 3)}], w[${wordOf(owner, 4)}], w[${wordOf(owner, 5)}]),
      'en', topics[1 + n % cardinality(topics)], extract(epoch from now())::bigint - (last - n) * 60,
      (n::bigint * 1103515245 + 12345) % 2147483647, ${supportsEach}, now() - make_interval(mins => last - n)
    from load_plan, (select ${words}::text[] as w) v, generate_series(first, last) n`;
  await owner`
    insert into idea_terms (city_id, idea_id, terms)
    select city_id, ${id}, array[terms[${wordOf(owner, 1)}], terms[${wordOf(owner, 2)}], terms[${wordOf(owner, 3)}],
      terms[${wordOf(owner, 4)}], terms[${wordOf(owner, 5)}], titles[${wordOf(owner, 1)}], titles[${wordOf(owner, 2)}]]
    from load_plan, generate_series(first, last) n`;
  await owner`
    insert into supports (city_id, idea_id, person_id)
    select city_id, ${id}, ${numbered(owner, owner`base + (n * 13 + k * 37) % people`)}
    from load_plan, generate_series(first, last) n, generate_series(1, ${supportsEach}) k`;
}

async function writeEvents(owner: Sql): Promise<void> {
  const each = supportsEach + 1;
  await owner`
    insert into events (city_id, id, verb, actor_id, subject_kind, subject_id, activity_id, occurred_at)
    select city_id, ${numbered(owner, owner`n::bigint * ${each}::int + k`)},
      case k when 0 then 'idea.submitted' else 'idea.supported' end,
      ${numbered(owner, owner`base + (n * 13 + k * 37) % people`)}, 'idea', ${numbered(owner, owner`n::bigint`)}::text, board,
      now() - make_interval(secs => (last - n) * 60 - k)
    from load_plan, generate_series(first, last) n, generate_series(0, ${supportsEach}) k`;
}
