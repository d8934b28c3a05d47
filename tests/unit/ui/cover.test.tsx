import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Cover } from "@/lib/ui/cover";

const seeds = Array.from({ length: 300 }, (_, index) => `idea-${index}`);
const draw = (seed: string, hue = 150) => renderToStaticMarkup(<Cover seed={seed} hue={hue} />);

test("an idea keeps its cover for good", () => {
  expect(draw("idea-7")).toBe(draw("idea-7"));
});

test("neighbours on the board look different", () => {
  expect(new Set(seeds.map((seed) => draw(seed))).size).toBe(seeds.length);
});

test("no cover weighs more than 1.2 kB", () => {
  const heaviest = Math.max(...seeds.map((seed, index) => draw(seed, index * 37).length));
  expect(heaviest).toBeLessThan(1200);
});

test("a screen reader passes a cover in silence", () => {
  expect(draw("any")).toContain('aria-hidden="true"');
});
