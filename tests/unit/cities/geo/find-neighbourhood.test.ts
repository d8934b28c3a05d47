import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Position } from "@/lib/base/geometry";
import { findNeighbourhood, prepareShapes } from "@/lib/cities/geo/find-neighbourhood";
import { readNeighbourhoods } from "@/lib/cities/geo/read-neighbourhoods";

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const ring = {
  name: "Ring",
  geometry: { type: "Polygon" as const, coordinates: [square(0, 0, 10), square(4, 4, 2)] },
};
const core = { name: "Core", geometry: { type: "Polygon" as const, coordinates: [square(4, 4, 2)] } };
const isles = {
  name: "Isles",
  geometry: { type: "MultiPolygon" as const, coordinates: [[square(20, 0, 1)], [square(30, 0, 1)]] },
};
const find = (shapes: (typeof ring | typeof isles)[], lng: number, lat: number) =>
  findNeighbourhood(prepareShapes(shapes), { lng, lat })?.name ?? null;

describe("a place's neighbourhood", () => {
  test("is the shape around it, holes and islands respected", () => {
    expect(find([ring, core, isles], 1, 1)).toBe("Ring");
    expect(find([ring, core, isles], 5, 5)).toBe("Core");
    expect(find([ring, isles], 5, 5)).toBeNull();
    expect(find([ring, core, isles], 30.5, 0.5)).toBe("Isles");
    expect(find([ring, core, isles], 25, 0.5)).toBeNull();
    expect(find([], 1, 1)).toBeNull();
  });

  test("is always the same one on a border, whatever the order of the shapes", () => {
    const west = { name: "West", geometry: { type: "Polygon" as const, coordinates: [square(0, 0, 5)] } };
    const east = { name: "East", geometry: { type: "Polygon" as const, coordinates: [square(5, 0, 6)] } };
    expect(find([west, east], 5, 2)).toBe("West");
    expect(find([east, west], 5, 2)).toBe("West");
    expect(find([west, east], 0, 0)).toBe("West");
  });

  test("is the same one on the borders of shapes that are equally large", () => {
    const tiles = [0, 1, 2].flatMap((x) =>
      [0, 1, 2].map((y) => ({
        name: `${x}${y}`,
        geometry: { type: "Polygon" as const, coordinates: [square(x, y, 1)] },
      })),
    );
    const corners = [0, 0.5, 1, 1.5, 2, 2.5, 3].flatMap((lng) => [0, 0.5, 1, 2, 3].map((lat) => [lng, lat]));
    for (const [lng = 0, lat = 0] of corners) {
      const name = find(tiles, lng, lat);
      expect(name).not.toBeNull();
      expect(find(tiles.toReversed(), lng, lat)).toBe(name);
    }
  });

  test("is never the hole's surrounding, but its own shore", () => {
    expect(find([ring], 4, 5)).toBe("Ring");
    expect(find([ring], 4.0001, 5)).toBeNull();
    expect(find([ring], 3.9999, 5)).toBe("Ring");
    expect(find([ring, core], 4, 5)).toBe(find([core, ring], 4, 5));
  });
});

const ghent = `${process.env.CITYLOOP_DATA ?? "../shared/data"}/geo/ghent.geojson`;
describe.skipIf(!existsSync(ghent))("in Ghent", () => {
  const read = existsSync(ghent) ? readNeighbourhoods(readFileSync(ghent, "utf8")) : null;
  const index = prepareShapes(read?.ok ? read.shapes : []);
  test("each corner and each middle of a side is in exactly one, whatever the order of the shapes", () => {
    const shapes = read?.ok ? read.shapes : [];
    const turned = prepareShapes(shapes.toReversed());
    const rings = shapes.flatMap(({ geometry }) => geometry.coordinates.flat());
    const border = rings.flatMap((ring) =>
      ring.slice(1).flatMap(([x, y], i) => {
        const [px, py] = ring[i] ?? [x, y];
        return [
          { lng: x, lat: y },
          { lng: (x + px) / 2, lat: (y + py) / 2 },
        ];
      }),
    );
    const other = border.filter(
      (at) => findNeighbourhood(index, at)?.name !== findNeighbourhood(turned, at)?.name,
    );
    expect(border.length).toBeGreaterThan(1_000);
    expect(other).toEqual([]);
    const corners = rings.flat().map(([lng, lat]) => findNeighbourhood(index, { lng, lat }));
    expect(corners.filter((found) => found === null)).toEqual([]);
  });

  test("ten thousand places lie where counting crossings says, written for this test alone", () => {
    const shapes = read?.ok ? read.shapes : [];
    const [west, south, east, north] = index.box ?? [0, 0, 0, 0];
    const wrong: unknown[] = [];
    let inside = 0;
    for (let i = 0; i < 10_000; i++) {
      // A low-discrepancy walk over the box: even, and the same each time.
      const at = {
        lng: west + ((i * 0.754877666) % 1) * (east - west),
        lat: south + ((i * 0.569840291) % 1) * (north - south),
      };
      const around = shapes.filter(({ geometry }) => crossings(geometry.coordinates.flat(), at) % 2 === 1);
      const found = findNeighbourhood(index, at);
      if (around.length > 0) inside++;
      // Where shapes overlap by a sliver either may be meant, but one of them.
      if (around.length === 0 ? found !== null : !around.some(({ name }) => name === found?.name))
        wrong.push({ at, found: found?.name, around: around.map(({ name }) => name) });
    }
    expect(wrong).toEqual([]);
    expect(inside).toBeGreaterThan(3_000);
  });

  test.each([
    ["the castle of the counts", 51.0573, 3.7208, "Binnenstad"],
    ["the far side of the border at Melle", 51.001, 3.81, null],
    ["the North Sea", 51.4, 2.6, null],
  ])("%s", (_, lat, lng, name) => {
    expect(findNeighbourhood(index, { lat, lng })?.name ?? null).toBe(name);
  });
});

/** How often a ray to the west of the place crosses the outlines. */
function crossings(rings: readonly Position[][], { lng, lat }: { lng: number; lat: number }): number {
  let count = 0;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i], ring[i + 1]];
      if (!a || !b || a[1] > lat === b[1] > lat) continue;
      if (lng > ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) count++;
    }
  }
  return count;
}
