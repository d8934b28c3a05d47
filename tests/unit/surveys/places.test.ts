import fc from "fast-check";
import { expect, it } from "vitest";
import { placesOf } from "@/lib/surveys/results/places";
import { fewest } from "@/lib/surveys/results/suppress";

type At = [string | null, number | null, number | null];
const placed = (...all: [At, number][]) =>
  all.map(([where, count]) => ({ value: where as unknown as string[], count }));

it("places are counted by neighbourhood, whichever point of it was marked, and drawn where they are", () => {
  const { areas, spots } = placesOf(
    placed([["north", 50.05, 4.05], 2], [["north", null, null], 3], [[null, 50.05, 4.05], 1]),
    false,
  );
  expect(areas).toEqual([
    { area: "north", count: 5 },
    { area: null, count: 1 },
  ]);
  expect(spots).toEqual([{ lat: 50.05, lng: 4.05, count: 3 }]);
});

it("of an anonymous survey no neighbourhood and no square is told of by fewer than five people", () => {
  const { areas, spots } = placesOf(
    placed([["north", 50.05, 4.05], 9], [["south", 51, 4], 6], [["east", 52, 4], 4], [[null, 53, 4], 2]),
    true,
  );
  expect(areas).toEqual([
    { area: "north", count: 9 },
    { area: "south", count: 6 },
    { area: "few", count: 6 },
  ]);
  expect(spots.map(({ count }) => count)).toEqual([9, 6]);
});

it("where those left out would be fewer than five together, the next neighbourhood is left out with them", () => {
  const { areas } = placesOf(
    placed([["north", null, null], 9], [["south", null, null], 6], [["east", null, null], 1]),
    true,
  );
  expect(areas).toEqual([
    { area: "north", count: 9 },
    { area: "few", count: 7 },
  ]);
});

it("adds up to all who answered, however they are spread", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 }), (counts) => {
      const { areas } = placesOf(
        placed(...counts.map((count, index): [At, number] => [[`a${index}`, null, null], count])),
        true,
      );
      const all = counts.reduce((sum, count) => sum + count, 0);
      expect(areas.reduce((sum, { count }) => sum + count, 0)).toBe(all);
      if (all >= fewest) expect(areas.every(({ count }) => count >= fewest)).toBe(true);
    }),
  );
});
