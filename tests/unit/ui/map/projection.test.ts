import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, boundsOfView, fitView, project, unproject } from "@/lib/ui/map/projection";
import { moved, zoomed } from "@/lib/ui/map/view-box";

const ghent = { west: 3.58, south: 50.98, east: 3.85, north: 51.19 };
const view = fitView(ghent, 720, 600);

test("a city fills its map, north up and east to the right", () => {
  const northWest = project(view, ghent.west, ghent.north);
  const southEast = project(view, ghent.east, ghent.south);
  expect(northWest.x).toBeGreaterThanOrEqual(15.9);
  expect(northWest.y).toBeGreaterThanOrEqual(15.9);
  expect(southEast.x).toBeGreaterThan(northWest.x);
  expect(southEast.y).toBeGreaterThan(northWest.y);
  expect(southEast.x).toBeLessThanOrEqual(704.1);
  expect(southEast.y).toBeLessThanOrEqual(584.1);
});

test("a point on the map is the place it was drawn for", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      (lng, lat) => {
        const back = unproject(view, project(view, lng, lat));
        expect(back.lng).toBeCloseTo(lng, 6);
        expect(back.lat).toBeCloseTo(lat, 6);
      },
    ),
  );
});

test("a single place gets its surroundings, and no place no map", () => {
  const box = boundsOfView(fitView({ west: 3.7, east: 3.7, south: 51, north: 51 }, 100, 100));
  expect(box.east - box.west).toBeGreaterThan(0.0005);
  expect(boundsOf([])).toBeNull();
});

test("zooming and moving never leave the map", () => {
  const whole = { x: 0, y: 0, width: 720, height: 600 };
  const spot = fc.record({ x: fc.integer({ min: 0, max: 720 }), y: fc.integer({ min: 0, max: 600 }) });
  const step = fc.record({
    factor: fc.double({ min: 0.2, max: 4, noNaN: true }),
    at: spot,
    dx: fc.integer({ min: -900, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let box = whole;
      for (const { factor, at, dx } of steps) box = moved(zoomed(box, whole, factor, at), whole, dx, -dx);
      expect(box.x).toBeGreaterThanOrEqual(-0.001);
      expect(box.y).toBeGreaterThanOrEqual(-0.001);
      expect(box.x + box.width).toBeLessThanOrEqual(720.001);
      expect(box.y + box.height).toBeLessThanOrEqual(600.001);
      expect(box.height / box.width).toBeCloseTo(600 / 720, 6);
    }),
  );
});
