import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { neighbourhoods } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { MultiPolygon } from "@/lib/base/geometry";
import { newId } from "@/lib/base/ids";
import { keepDraft, readDraft } from "@/lib/cities/kept-drafts";
import { applyShapes } from "@/lib/cities/neighbourhoods/commands";
import { farFromIdeas, previewShapes } from "@/lib/cities/neighbourhoods/preview";
import { listNeighbourhoods } from "@/lib/cities/neighbourhoods/queries";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
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

test("shapes that lie far from most of the city's ideas are warned of before they are applied", async () => {
  const here = await createTestCity();
  const shapes = [{ name: "West", geometry: square(3) }];
  expect(await here.run((db) => farFromIdeas(db, shapes))).toBeNull();
  const places = [
    { lat: 50.5, lng: 3.5 },
    { lat: 30, lng: 31 },
    { lat: 30.1, lng: 31.1 },
  ];
  const [near, ...far] = await Promise.all(places.map(() => postIdea(here)));
  const place = (id: string, at: object) =>
    here.run((db) => db.update(ideas).set(at).where(eq(ideas.id, id)));
  await place(near?.id ?? "", places[0] ?? {});
  await place(far[0]?.id ?? "", places[1] ?? {});
  expect(await here.run((db) => farFromIdeas(db, shapes))).toBeNull();
  await place(far[1]?.id ?? "", places[2] ?? {});
  const warning = { code: "farAway", params: { far: 2, count: 3 } };
  expect(await here.run((db) => farFromIdeas(db, shapes))).toEqual(warning);
});

test("staff read the neighbourhoods in the order that citizens choose from", async () => {
  const here = await createTestCity();
  await here.run((db) =>
    db.insert(neighbourhoods).values(
      ["C", "A", "B"].map((name, index) => ({
        ...{ id: newId(), slug: name.toLowerCase(), name: { en: name } },
        position: index === 0 ? 0 : 1,
      })),
    ),
  );
  const order = ["c", "a", "b"];
  const { listed, chosen, planned } = await here.run(async (db) => ({
    listed: await listNeighbourhoods(db),
    chosen: (await loadTaxonomy(db)).neighbourhoods,
    planned: (await previewShapes(db, [])).others,
  }));
  expect(listed.map(({ slug }) => slug)).toEqual(order);
  expect(chosen.map(({ slug }) => slug)).toEqual(order);
  expect(planned.map(({ name }) => name.en?.toLowerCase())).toEqual(order);
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
