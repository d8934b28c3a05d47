import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Geometry, Position } from "@/lib/base/geometry";
import { isInside, ringsOfPath } from "@/lib/ui/map/inside";
import { drawOutlines } from "@/lib/ui/map/outline";
import { boundsOf, fitView, ringsOf } from "@/lib/ui/map/projection";
import { simplifyLine } from "@/lib/ui/map/simplify";

const view = fitView({ west: 0, south: 0, east: 1, north: 1 }, 720, 600);

test("a line keeps its corners and loses what lies on the way", () => {
  const line = [0, 1, 2, 3, 4].map((x) => ({ x, y: x === 2 ? 9 : 0 }));
  expect(simplifyLine(line, 0.5).map(({ x }) => x)).toEqual([0, 1, 2, 3, 4]);
  expect(simplifyLine(line, 10).map(({ x }) => x)).toEqual([0, 4]);
});

test("no point of the original lies farther from the simplified line than allowed", () => {
  const points = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) }),
    { minLength: 3 },
  );
  fc.assert(
    fc.property(points, (line) => {
      const simple = simplifyLine(line, 5);
      for (const point of line)
        expect(
          Math.min(...simple.slice(1).map((end, i) => away(point, simple[i] ?? end, end))),
        ).toBeLessThanOrEqual(5.001);
    }),
  );
});

test("a hole is outside, its shape inside", () => {
  const square = (from: number, to: number): Position[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  const geometry: Geometry = { type: "Polygon", coordinates: [square(0.1, 0.9), square(0.4, 0.6)] };
  const [drawn] = drawOutlines([{ geometry }], view);
  const rings = ringsOfPath(drawn?.path ?? "");
  expect(rings.length).toBe(2);
  expect(isInside({ x: 360, y: 300 }, rings)).toBe(false);
  expect(isInside({ x: 220, y: 300 }, rings)).toBe(true);
  expect(isInside({ x: 5, y: 300 }, rings)).toBe(false);
});

test("a shape with a jagged coast of 60,000 points still fits the budget", () => {
  const coast = Array.from({ length: 60_000 }, (_, i): Position => {
    const angle = (i / 60_000) * 2 * Math.PI;
    const r = 0.3 + 0.04 * Math.sin(i * 0.9) + 0.03 * Math.sin(i * 0.013);
    return [0.5 + r * Math.cos(angle), 0.5 + r * Math.sin(angle)];
  });
  const first = coast[0];
  const geometry: Geometry = { type: "Polygon", coordinates: [first ? [...coast, first] : coast] };
  const [drawn] = drawOutlines([{ geometry }], view);
  expect(drawn?.path.length).toBeLessThan(16_000);
  expect(isInside({ x: 360, y: 300 }, ringsOfPath(drawn?.path ?? ""))).toBe(true);
});

const folder = join(process.env.CITYLOOP_DATA ?? "../shared/data", "geo");

test.skipIf(!existsSync(folder)).each(["ghent", "amsterdam", "madrid-districts"])(
  "%s weighs little and keeps all its neighbourhoods",
  (name) => {
    const file = JSON.parse(readFileSync(join(folder, `${name}.geojson`), "utf8")) as {
      features: { geometry: Geometry }[];
    };
    const box = boundsOf(file.features.flatMap(({ geometry }) => ringsOf(geometry).flat()));
    if (!box) throw new Error("no shapes");
    const outlines = drawOutlines(file.features, fitView(box, 720, 600));
    expect(outlines.map(({ path }) => path.length).reduce((a, b) => a + b)).toBeLessThan(16_000);
    expect(outlines.filter(({ path }) => path === "")).toEqual([]);
  },
);

function away(p: { x: number; y: number }, a: { x: number; y: number }, b: { x: number; y: number }): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
