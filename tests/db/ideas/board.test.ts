import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { activities, topics } from "@/db/schema/city";
import { threads } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { newCode, newId } from "@/lib/base/ids";
import { loadTaxonomy, type Taxonomy } from "@/lib/cities/taxonomy";
import { countIdeas } from "@/lib/ideas/board/counts";
import { readCursor } from "@/lib/ideas/board/cursor";
import { readFilter, type SearchParams } from "@/lib/ideas/board/filter";
import { listIdeas } from "@/lib/ideas/board/list";
import { readBoard } from "@/lib/ideas/board/read";
import { ideaStatuses } from "@/lib/ideas/status";
import { visitor } from "@/lib/people/actor";
import { knownCity } from "@/lib/request/known";
import { createTestCity, type TestCity } from "@/tests/support/city";

const many = 73;
let here: TestCity;
let taxonomy: Taxonomy;

/** Many ideas with few different numbers, so that every order has ties across its pages. */
beforeAll(async () => {
  here = await createTestCity();
  taxonomy = await here.run(loadTaxonomy);
  await here.run(async (db) => {
    const known = await db.select({ id: topics.id }).from(topics);
    for (let index = 0; index < many; index += 1) {
      const [id, threadId] = [newId(), newId()];
      await db.insert(threads).values({ id: threadId });
      await db.insert(ideas).values({
        ...{ id, threadId, activityId: here.boardId, code: newCode(), slug: "x", locale: "en" },
        title: `Idea ${index}`,
        text: "Words",
        topicId: index % 4 === 0 ? null : (known[index % 3]?.id ?? null),
        status: ideaStatuses[index % 6] ?? "proposed",
        externalSupportCount: index % 3,
        commentCount: index % 2,
        publishedSecond: 1_700_000_000 + (index % 5),
        shuffle: (index % 20) * 100_000_000,
        visibility: index % 10 === 9 ? "removed" : "public",
      });
    }
  });
});

const scopeOf = (asked: SearchParams) => ({
  activityId: here.boardId,
  taxonomy,
  filter: readFilter(asked, taxonomy),
  found: null,
});

async function walk(asked: SearchParams, limit: number): Promise<string[]> {
  const seen: string[] = [];
  let cursor: ReturnType<typeof readCursor> = null;
  for (let pages = 0; pages <= many; pages += 1) {
    const page = await here.run((db) => listIdeas(db, scopeOf(asked), { actor: visitor, cursor, limit }));
    seen.push(...page.cards.map(({ id }) => id));
    if (!page.next) return seen;
    cursor = readCursor(page.next);
  }
  throw new Error("the pages do not end");
}

const shown = Math.ceil(many - Math.floor(many / 10));

test.each(["trending", "newest", "supported", "discussed", "random"])(
  "paging through the %s order meets each public idea exactly once, whatever the page's size",
  async (sort) => {
    for (const limit of [1, 7, 20]) {
      const seen = await walk({ sort, seed: "950000000" }, limit);
      expect(seen).toHaveLength(shown);
      expect(new Set(seen).size).toBe(shown);
    }
  },
);

test("the random order is the same for the same seed, and begins elsewhere for another", async () => {
  const first = await walk({ sort: "random", seed: "5" }, 9);
  expect(await walk({ sort: "random", seed: "5" }, 20)).toEqual(first);
  expect((await walk({ sort: "random", seed: "1500000000" }, 20))[0]).not.toBe(first[0]);
});

test("over all seeds the random order puts every idea's place on the ring first in turn", async () => {
  const firsts = new Set<string>();
  for (let step = 0; step < 20; step += 1) {
    const scope = scopeOf({ sort: "random", seed: String(step * 100_000_000) });
    const page = await here.run((db) => listIdeas(db, scope, { actor: visitor, cursor: null, limit: 1 }));
    firsts.add(page.cards[0]?.id ?? "");
  }
  const [row] = await here.run((db) =>
    db.execute<{ places: number }>(
      sql`select count(distinct shuffle)::int as places from ideas where visibility = 'public'`,
    ),
  );
  expect(firsts.size).toBe(row?.places);
});

test("each count is the number of ideas that choosing its value lists", async () => {
  const base: SearchParams = { status: ["proposed", "done"] };
  const counts = await here.run((db) => countIdeas(db, scopeOf(base)));
  expect(counts.total).toBe((await walk(base, 20)).length);
  for (const [topic, count] of counts.topics) {
    expect((await walk({ ...base, topic }, 20)).length, topic).toBe(count);
  }
  for (const [status, count] of counts.statuses) {
    expect((await walk({ status }, 20)).length, status).toBe(count);
  }
});

test.each([
  "garbage",
  "999999999999999_01a200f9-76d3-74fa-9a6e-a8998ba8e5a1",
  "-999999999999999_01a200f9-76d3-74fa-9a6e-a8998ba8e5a1",
  "' or 1=1 --",
])("the cursor %s never breaks a page", async (after) => {
  const reading = { actor: visitor, known: await knownCity(here.city) };
  for (const sort of ["trending", "newest", "supported", "discussed", "random"]) {
    const board = await here.run((db) => readBoard(db, reading, { sort, after, seed: "1" }, 20));
    expect(board.page.cards.length).toBeLessThanOrEqual(20);
  }
});

test("a city without ideas has an empty board, not an error", async () => {
  const empty = await createTestCity();
  const reading = { actor: visitor, known: await knownCity(empty.city) };
  const board = await empty.run((db) => readBoard(db, reading, {}, 20));
  expect(board.page).toEqual({ cards: [], next: null });
  expect(board.counts.total).toBe(0);
  expect(await empty.run((db) => db.$count(activities))).toBe(1);
});
