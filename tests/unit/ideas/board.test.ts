import fc from "fast-check";
import { expect, test } from "vitest";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { readCursor, writeCursor } from "@/lib/ideas/board/cursor";
import { type BoardFilter, filterQuery, readFilter } from "@/lib/ideas/board/filter";
import { readBox } from "@/lib/ideas/board/map";
import { ideaStatuses } from "@/lib/ideas/status";

const named = (slug: string) => ({ id: slug, slug, name: { en: slug }, archived: false });
const taxonomy: Taxonomy = {
  topics: ["green", "streets"].map((slug) => ({ ...named(slug), icon: "dot", hue: 1, department: "" })),
  neighbourhoods: ["centre", "docks"].map(named),
  statuses: {},
};
const addressOf = (filter: BoardFilter) => {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(filterQuery(filter))) {
    params[name] = [...(params[name] ?? []), value];
  }
  return params;
};

test("every state of the board has an address that leads back to it", () => {
  const state = fc.record({
    sort: fc.constantFrom("trending", "newest", "supported", "discussed", "random"),
    topic: fc.subarray(["green", "streets", "-"]),
    area: fc.subarray(["centre", "docks", "-"]),
    status: fc.subarray([...ideaStatuses]),
    q: fc.constantFrom("", "a bench", "café & more"),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 2 }).map(String),
  });
  fc.assert(
    fc.property(state, (asked) => {
      const filter = readFilter(asked, taxonomy);
      expect(readFilter(addressOf(filter), taxonomy)).toEqual(filter);
    }),
  );
});

test("an address with nonsense in it is read as if the nonsense were not there", () => {
  const nonsense = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  const names = ["sort", "topic", "area", "status", "seed", "after"] as const;
  fc.assert(
    fc.property(fc.record(Object.fromEntries(names.map((name) => [name, nonsense]))), (asked) => {
      const filter = readFilter(asked, taxonomy);
      expect(filter.topics.every((slug) => ["green", "streets", "-"].includes(slug))).toBe(true);
      expect(filter.seed === null || Number.isSafeInteger(filter.seed)).toBe(true);
    }),
  );
});

test("a cursor reads back as it was written, and anything else is the first page", () => {
  fc.assert(
    fc.property(fc.integer(), fc.uuid({ version: 7 }), (value, id) => {
      expect(readCursor(writeCursor({ value, id }))).toEqual({ value, id });
    }),
  );
  for (const text of ["", "1", "_", "1_2", "x_01a200f9-76d3-74fa-9a6e-a8998ba8e5a1", "9".repeat(40)]) {
    expect(readCursor(text), text).toBeNull();
  }
});

test("a piece of the map is four numbers on the earth, west before east and south before north", () => {
  expect(readBox("3.6,51,3.8,51.1")).toEqual([3.6, 51, 3.8, 51.1]);
  for (const text of ["", "1,2,3", "a,b,c,d", "4,51,3,52", "3,52,4,51", "-999,0,1,1", "1,2,3,4,5"]) {
    expect(readBox(text), text).toBeNull();
  }
});
