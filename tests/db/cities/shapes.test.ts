import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ideas } from "@/db/schema/ideas";
import type { MultiPolygon } from "@/lib/base/geometry";
import { keepDraft, readDraft } from "@/lib/cities/kept-drafts";
import { applyShapes } from "@/lib/cities/neighbourhoods/commands";
import { listNeighbourhoods } from "@/lib/cities/neighbourhoods/queries";
import { createTestCity } from "@/tests/support/city";
import { postIdea, readIdea } from "@/tests/support/idea";

function square(west: number): MultiPolygon {
  const [east, south, north] = [west + 1, 50, 51];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "MultiPolygon", coordinates: [[ring]] };
}

test("shapes become neighbourhoods, ideas move to where they lie, and those left out go only when asked", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const idea = await postIdea(here);
  await here.run((db) => db.update(ideas).set({ lat: 50.5, lng: 4.5 }).where(eq(ideas.id, idea.id)));
  const apply = (names: Record<string, number>, others: "keep" | "archive") =>
    here.run((db) => {
      const shapes = Object.entries(names).map(([name, west]) => ({ name, geometry: square(west) }));
      return applyShapes({ db, actor, city: here.city }, { shapes, others });
    });
  expect(await apply({ West: 3, East: 4 }, "keep")).toEqual({ saved: 2, archived: 0, moved: 1 });
  const rows = await here.run(listNeighbourhoods);
  const east = rows.find((row) => row.slug === "east");
  expect((await readIdea(here, idea.id)).neighbourhoodId).toBe(east?.id);
  expect(await apply({ west: 4 }, "archive")).toEqual({ saved: 1, archived: 1, moved: 1 });
  const after = await here.run(listNeighbourhoods);
  expect(after.map(({ slug, archivedAt }) => [slug, archivedAt !== null])).toEqual([
    ["east", true],
    ["west", false],
  ]);
});

test("an upload that is looked at is found by who sent it, in that city, and by nobody else", async () => {
  const [here, elsewhere] = [await createTestCity(), await createTestCity()];
  const [clara, ben] = [await here.superadmin(), await here.superadmin()];
  const owner = { cityId: here.id, personId: clara.id };
  const draft = await keepDraft(owner, { text: "{}" });
  expect(await readDraft(owner, draft)).toEqual({ text: "{}" });
  expect(await readDraft({ ...owner, personId: ben.id }, draft)).toBeNull();
  expect(await readDraft({ ...owner, cityId: elsewhere.id }, draft)).toBeNull();
  expect(await readDraft(owner, "../../secrets")).toBeNull();
});
