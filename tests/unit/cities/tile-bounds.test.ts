import { expect, test } from "vitest";
import { isNear, tileOf } from "@/lib/cities/tiles/bounds";

const ghent = { west: 3.58, south: 50.98, east: 3.85, north: 51.19 };

test("a tile is whole numbers inside its zoom, and nothing else", () => {
  expect(tileOf("12", "2090", "1369")).toEqual({ z: 12, x: 2090, y: 1369 });
  const wrong = [
    ["20", "0", "0"],
    ["1", "2", "0"],
    ["1", "-1", "0"],
    ["01", "0", "0"],
    ["1", "0", "0.png"],
  ];
  for (const [z = "", x = "", y = ""] of wrong) expect(tileOf(z, x, y), `${z}/${x}/${y}`).toBeNull();
});

test("tiles of the city and its surroundings are fetched, the rest of the world is not", () => {
  expect(isNear({ z: 12, x: 2090, y: 1369 }, ghent)).toBe(true);
  expect(isNear({ z: 0, x: 0, y: 0 }, ghent)).toBe(true);
  expect(isNear({ z: 12, x: 1205, y: 1539 }, ghent)).toBe(false);
});
