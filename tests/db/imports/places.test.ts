import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readNeighbourhoods } from "@/lib/cities/geo/read-neighbourhoods";
import { applyShapes } from "@/lib/cities/neighbourhoods/commands";
import { systemActor } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { fileOf } from "@/tests/support/import-file";
import { importedIdeas, runImport } from "@/tests/support/run-import";

async function shape(here: TestCity, geojson: string): Promise<void> {
  const read = readNeighbourhoods(geojson);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  await here.run((db) =>
    applyShapes(
      { db, actor: systemActor("console"), city: here.city },
      { shapes: read.shapes, others: "keep" },
    ),
  );
}

const square = (name: string, west: number, south: number, size: number) => ({
  type: "Feature",
  properties: { name },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});
const twoSquares = JSON.stringify({
  type: "FeatureCollection",
  features: [square("West", 3, 51, 0.1), square("East", 3.1, 51, 0.1)],
});

describe("a located idea", () => {
  it("goes into the neighbourhood around it, whatever its file calls that; others by name", async () => {
    const here = await createTestCity();
    await shape(here, twoSquares);
    const rows = `id,title,wijk,lat,lng
1,In the west,Elsewhere,51.05,3.05
2,In the east,,"51,05","3,15"
3,Just outside,,51.05,2.9999
4,No place but a name,east,,
5,Outside with a name,West,51.2,3.05
`;
    const { counts } = await runImport(here, { ideas: { path: fileOf(rows) } });
    expect((await importedIdeas(here)).map(({ neighbourhood }) => neighbourhood)).toEqual([
      "West",
      "East",
      null,
      "East",
      "West",
    ]);
    expect(counts).toMatchObject({ located: 4, inShapes: 2, neighbourhoods: 0 });
  });

  it("is found although its file exchanges latitude and longitude", async () => {
    const here = await createTestCity();
    await shape(here, twoSquares);
    const rows = "id,title,lat,lng\n1,West,3.05,51.05\n2,East,3.15,51.05\n3,Nowhere,3.9,51.05\n";
    const { plan } = await runImport(here, { ideas: { path: fileOf(rows) } });
    expect(plan.ideas.profile.swapped).toBe(true);
    expect((await importedIdeas(here)).map(({ neighbourhood }) => neighbourhood)).toEqual([
      "West",
      "East",
      null,
    ]);
  });
});

const ghent = `${process.env.CITYLOOP_DATA ?? "../shared/data"}/geo/ghent.geojson`;
describe.skipIf(!existsSync(ghent))("in Ghent's own shapes", () => {
  it("each shape takes the places inside of it, and the ones just outside of all belong to none", async () => {
    const here = await createTestCity();
    const geojson = readFileSync(ghent, "utf8");
    await shape(here, geojson);
    const [inside, outside] = placesAlong(geojson);
    const rows = [...inside, ...outside].map(
      ({ name, lat, lng }, i) => `${String(i).padStart(5, "0")},Idea ${i} ${name},${lat},${lng}`,
    );
    await runImport(here, { ideas: { path: fileOf(["id,title,lat,lng", ...rows].join("\n")) } });
    const found = await importedIdeas(here);
    expect(inside.length).toBeGreaterThan(40);
    expect(outside.length).toBeGreaterThan(40);
    expect(found.slice(0, inside.length).map(({ neighbourhood }) => neighbourhood)).toEqual(
      inside.map(({ name }) => name),
    );
    expect(found.slice(inside.length).every(({ neighbourhood }) => neighbourhood === null)).toBe(true);
  });
});

type Place = { name: string; lat: number; lng: number };
type Ring = [number, number][];

/** Places ten metres to either side of the outlines, sorted by even-odd counting written for this test alone. */
function placesAlong(geojson: string): [Place[], Place[]] {
  const shapes: { properties: { name: string }; geometry: { coordinates: Ring[][] } }[] =
    JSON.parse(geojson).features;
  const areas = shapes.map(({ properties, geometry }) => ({
    name: properties.name.replace(/\s+/g, " "),
    rings: geometry.coordinates.flat(),
  }));
  const [inside, outside]: [Place[], Place[]] = [[], []];
  for (const { rings } of areas) {
    for (const ring of rings) {
      for (let i = 0; i + 1 < ring.length; i += 10) {
        for (const place of besides(ring[i], ring[i + 1])) {
          const around = areas.filter(
            (area) => area.rings.filter((outline) => contains(outline, place)).length % 2 === 1,
          );
          const [only] = around;
          if (around.length === 0) outside.push({ name: "", ...place });
          else if (only && around.length === 1) inside.push({ name: only.name, ...place });
        }
      }
    }
  }
  return [inside, outside];
}

function besides(
  a: [number, number] | undefined,
  b: [number, number] | undefined,
): { lat: number; lng: number }[] {
  if (!a || !b) return [];
  const [dx, dy] = [(b[0] - a[0]) * 0.63, b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  if (length < 0.0002) return [];
  const step = 0.00009 / length;
  const [lng, lat] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return [1, -1].map((side) => ({ lat: lat + side * dx * step, lng: lng - (side * dy * step) / 0.63 }));
}

function contains(ring: Ring, { lat, lng }: { lat: number; lng: number }): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]];
    if (!a || !b || a[1] > lat === b[1] > lat) continue;
    if (lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
  }
  return odd;
}
