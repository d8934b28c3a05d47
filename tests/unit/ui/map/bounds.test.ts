import { expect, test } from "vitest";
import { boundsOfAll, openingBounds } from "@/lib/ui/map/bounds";
import { fitView, project } from "@/lib/ui/map/projection";
import { scaleOf } from "@/lib/ui/map/scale";

const town = Array.from({ length: 200 }, (_, index) => ({
  lng: -4.75 + (index % 20) * 0.004,
  lat: 41.62 + Math.floor(index / 20) * 0.006,
}));
const farAway = { lng: -8.5, lat: 42.9 };

test("a map opens on where most ideas are, however far a few lie, and says how many those are", () => {
  const shown = openingBounds([], [...town, farAway]);
  expect(shown?.outside).toBe(1);
  expect(shown?.box).toEqual(openingBounds([], town)?.box);
});

test("no idea of a town of one piece is left out", () => {
  expect(openingBounds([], town)?.outside).toBe(0);
});

test("two ideas, or many at one place, are all shown", () => {
  expect(openingBounds([], [farAway, { lng: 4.9, lat: 52.3 }])?.outside).toBe(0);
  expect(openingBounds([], [farAway, farAway, farAway])?.outside).toBe(0);
});

test("with shapes the map opens on them, and everything is one step away", () => {
  const square = {
    type: "Polygon" as const,
    coordinates: [
      [
        [-4.8, 41.6],
        [-4.6, 41.6],
        [-4.6, 41.7],
        [-4.8, 41.7],
        [-4.8, 41.6],
      ] as [number, number][],
    ],
  };
  const shapes = [{ geometry: square }];
  const shown = openingBounds(shapes, [...town, farAway]);
  expect(shown).toEqual({ box: { west: -4.8, east: -4.6, south: 41.6, north: 41.7 }, outside: 1 });
  expect(boundsOfAll(shapes, [farAway])).toEqual({ west: -8.5, east: -4.6, south: 41.6, north: 42.9 });
});

test("nothing to show opens no map", () => {
  expect(openingBounds([], [])).toBeNull();
});

test("the scale says how far it is on the ground", () => {
  const view = fitView({ west: 3.6, east: 3.8, south: 51, north: 51.1 }, 720, 600);
  const { metres, units } = scaleOf(view, 144);
  expect(units).toBeLessThanOrEqual(144);
  expect(metres).toBe(2000);
  // A degree of longitude at 51.05° north is 70.0 km (WGS 84 sphere of Web Mercator).
  const degree = project(view, 3.7, 51.05).x - project(view, 3.6, 51.05).x;
  expect((degree / units) * metres).toBeGreaterThan(6950);
  expect((degree / units) * metres).toBeLessThan(7050);
});
