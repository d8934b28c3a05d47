import { expect, test } from "vitest";
import { planShapes } from "@/lib/cities/neighbourhoods/plan";

const known = [
  { id: "a", name: { en: "Old Town", fr: "Vieille Ville" }, archived: false, hasShape: false },
  { id: "b", name: { en: "Éclair-sur-Mer" }, archived: false, hasShape: true },
  { id: "c", name: { en: "Harbour" }, archived: true, hasShape: true },
  { id: "d", name: { en: "Station" }, archived: false, hasShape: true },
];

test("shapes find the neighbourhoods of their name in any language, whatever accents and capitals say", () => {
  const { shapes, others } = planShapes(known, ["VIEILLE VILLE", "Eclair sur mer", "Harbour", "New Quarter"]);
  expect(shapes).toEqual([
    { name: "VIEILLE VILLE", knownId: "a", change: "firstShape" },
    { name: "Eclair sur mer", knownId: "b", change: "newShape" },
    { name: "Harbour", knownId: "c", change: "reopened" },
    { name: "New Quarter", knownId: null, change: "new" },
  ]);
  expect(others).toEqual([{ id: "d", name: { en: "Station" } }]);
});

test("two names that read the same do not share one neighbourhood", () => {
  const { shapes } = planShapes(known, ["Station", "Stätion"]);
  expect(shapes.map((shape) => shape.knownId)).toEqual(["d", null]);
});

test("a neighbourhood in use goes before an archived one of its name", () => {
  const twins = [
    { id: "old", name: { en: "Park" }, archived: true, hasShape: true },
    { id: "now", name: { en: "Park" }, archived: false, hasShape: false },
  ];
  expect(planShapes(twins, ["Park"]).shapes[0]?.knownId).toBe("now");
});
