import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNeighbourhoods } from "@/lib/cities/geo/read-neighbourhoods";

const square = (west: number, south: number, size = 1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const shape = (name: unknown, ...rings: number[][][]) => ({
  type: "Feature",
  properties: { fid: 7, naam: name },
  geometry: { type: "Polygon", coordinates: rings },
});
const file = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", features, ...more });
const codes = (text: string, options = {}) => {
  const read = readNeighbourhoods(text, options);
  return read.ok ? read.warnings.map(({ code }) => code) : read.problems.map(({ code }) => code);
};

describe("a city's neighbourhood file", () => {
  test("is read with its names found whatever the property is called", () => {
    const read = readNeighbourhoods(file([shape("Noord", square(3, 51)), shape("Zuid", square(3, 49))]));
    expect(read).toMatchObject({
      ok: true,
      nameProperty: "naam",
      shapes: [{ name: "Noord" }, { name: "Zuid" }],
    });
  });

  test("lets the name property be corrected", () => {
    const features = [shape("Noord", square(3, 51)), shape("Zuid", square(3, 49))];
    const renamed = features.map((feature, i) => ({ ...feature, properties: { naam: "x", code: `N${i}` } }));
    expect(readNeighbourhoods(file(renamed), { nameProperty: "code" })).toMatchObject({
      ok: true,
      shapes: [{ name: "N0" }, { name: "N1" }],
    });
  });

  test("is refused in metres, naming what the numbers look like", () => {
    const read = readNeighbourhoods(file([shape("Centrum", square(121_000, 487_000, 100))]));
    expect(read).toMatchObject({
      ok: false,
      problems: [{ code: "projected", params: { name: "Centrum", likely: "EPSG:28992" } }],
    });
  });

  test("is refused when it says that it is not WGS 84", () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::31370" } };
    expect(readNeighbourhoods(file([shape("A", square(3, 51))], { crs }))).toMatchObject({
      ok: false,
      problems: [{ code: "crs", params: { crs: "EPSG:31370" } }],
    });
    for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4258"]) {
      const same = { type: "name", properties: { name } };
      expect(codes(file([shape("A", square(3, 51))], { crs: same }))).toEqual([]);
    }
  });

  test("is refused with latitude before longitude, by range or by the part of the world", () => {
    expect(codes(file([shape("A", square(1, 103))]))).toEqual(["swapped"]);
    expect(codes(file([shape("A", square(51, 3.7, 0.1))]), { timeZone: "Europe/Brussels" })).toEqual([
      "swapped",
    ]);
    expect(codes(file([shape("A", square(3.7, 51, 0.1))]), { timeZone: "Europe/Brussels" })).toEqual([]);
  });

  test("is refused with a ring that crosses itself, by name and place", () => {
    const bow = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(readNeighbourhoods(file([shape("Strik", bow)]))).toMatchObject({
      ok: false,
      problems: [{ code: "crossing", params: { name: "Strik", place: "1.00000, 1.00000" } }],
    });
    const eight = [
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ];
    expect(codes(file([shape("Acht", eight)]))).toEqual(["crossing"]);
  });

  test("is taken with rings that merely touch themselves, or cross by a slip of the pen", () => {
    const pinched = [
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 1],
      [0, 0],
    ];
    expect(codes(file([shape("Zandloper", pinched)]))).toEqual([]);
    const slip = [
      [0, 0],
      [10, 0],
      [10, 10],
      [5, 10],
      [5.001, 10.001],
      [5.001, 9.999],
      [4.9, 10],
      [0, 10],
      [0, 0],
    ];
    expect(codes(file([shape("Slip", slip)]))).toEqual(["tinyCrossing"]);
  });

  test("is refused with rings that are open, too short or flat, or with a hole outside", () => {
    expect(codes(file([shape("Open", square(0, 0).slice(0, 4))]))).toEqual(["unclosedRing"]);
    expect(
      codes(
        file([
          shape("Kort", [
            [0, 0],
            [1, 1],
            [0, 0],
          ]),
        ]),
      ),
    ).toEqual(["shortRing"]);
    expect(
      codes(
        file([
          shape("Plat", [
            [0, 0],
            [1, 1],
            [2, 2],
            [0, 0],
          ]),
        ]),
      ),
    ).toEqual(["flatRing"]);
    expect(codes(file([shape("Gat", square(0, 0, 4), square(9, 9))]))).toEqual(["holeOutside"]);
  });

  test("is refused where two shapes cover the same ground, and warns where they overlap a little", () => {
    expect(codes(file([shape("A", square(0, 0)), shape("B", square(0, 0.1))]))).toEqual(["sameArea"]);
    expect(codes(file([shape("A", square(0, 0)), shape("B", square(0, 0.9))]))).toEqual(["overlap"]);
    expect(codes(file([shape("A", square(0, 0)), shape("B", square(0, 0.999))]))).toEqual([]);
  });

  test("joins the parts of one neighbourhood that come as several shapes", () => {
    const read = readNeighbourhoods(
      file([shape("Eiland", square(0, 0)), shape("eiland ", square(5, 5)), shape("Land", square(2, 2))]),
    );
    expect(read).toMatchObject({
      ok: true,
      warnings: [{ code: "mergedName", params: { name: "Eiland", count: 2 } }],
    });
    expect(read.ok && read.shapes.length).toBe(2);
  });

  test("is refused when it is something else, with the word for it", () => {
    expect(codes("")).toEqual(["notJson"]);
    expect(codes("<kml/>")).toEqual(["notJson"]);
    expect(codes("[]")).toEqual(["notGeoJson"]);
    expect(codes('{"type":"Topology","objects":{}}')).toEqual(["topoJson"]);
    expect(codes(file([]))).toEqual(["empty"]);
    expect(codes(file([{ properties: {}, geometry: { type: "Point", coordinates: [3, 51] } }]))).toEqual([
      "noShapes",
    ]);
    expect(codes(file([shape(null, square(3, 51)), shape("B", square(9, 51))]))).toEqual(["noName"]);
    expect(
      codes(file([{ properties: {}, geometry: { type: "Polygon", coordinates: [[["a", 1]]] } }])),
    ).toEqual(["badCoordinates"]);
    expect(codes(" ".repeat(10_000_001))).toEqual(["tooLarge"]);
  });

  test("never makes the reader fail, whatever it holds", () => {
    const number = fc.oneof(
      fc.double(),
      fc.integer({ min: -200, max: 200 }),
      fc.constant("x"),
      fc.constant(null),
    );
    const geometry = fc.record({
      type: fc.constantFrom("Polygon", "MultiPolygon", "Point", "GeometryCollection", 3),
      coordinates: fc.array(fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 8 }), { maxLength: 3 }),
    });
    const feature = fc.record({ properties: fc.dictionary(fc.string(), fc.jsonValue()), geometry });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(feature).map((all) => file(all)),
        ),
        (text) => {
          expect(typeof readNeighbourhoods(text).ok).toBe("boolean");
        },
      ),
      { numRuns: 500 },
    );
  });
});

const data = process.env.CITYLOOP_DATA ?? "../shared/data";
describe.skipIf(!existsSync(`${data}/geo`))("the files that real cities publish", () => {
  test.each([
    ["ghent", 25],
    ["madrid-districts", 21],
    ["amsterdam", 97],
  ])("%s is taken whole: %i neighbourhoods", (name, count) => {
    const read = readNeighbourhoods(readFileSync(`${data}/geo/${name}.geojson`, "utf8"), {
      timeZone: "Europe/Amsterdam",
    });
    expect(read).toMatchObject({ ok: true, nameProperty: "name" });
    expect(read.ok && read.shapes.length).toBe(count);
  });
});
