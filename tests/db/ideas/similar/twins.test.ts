import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ideas } from "@/db/schema/ideas";
import { mergeIdeas } from "@/lib/ideas/merging/commands";
import { compareNew } from "@/lib/ideas/similar/compare";
import { nearestTwins } from "@/lib/ideas/similar/twins";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea, within } from "@/tests/support/idea";
import { addIdeas } from "@/tests/support/many-ideas";

let here: TestCity;

beforeEach(async () => {
  here = await createTestCity();
  const others = Array.from({ length: 30 }, (_, at) => ({
    title: `Mend street number ${at}`,
    text: "The pavement is broken.",
  }));
  const old = await addIdeas(here, others);
  for (const id of old) await changeIdea(here, id, { createdAt: new Date(Date.now() - 60 * 86_400_000) });
});

const post = (title: string, text: string) => postIdea(here, { title, text });
const bench = () => post("Benches by the swan pond", "Older people have nowhere to rest at the swan pond.");
const twin = () =>
  post("More benches at the swan pond", "Nowhere to rest for older people by the swan pond.");
const compared = async () => {
  await here.run(compareNew);
  return here.run((db) => nearestTwins(db));
};

test("two ideas that say the same are found by the hour, and no longer once they are merged", async () => {
  const [first, second] = [await bench(), await twin()];
  await post("A library that opens on Sundays", "Students learn there.");
  const [found, ...rest] = await compared();
  expect([found?.one.id, found?.into.id].sort()).toEqual([first.id, second.id].sort());
  expect(found?.score).toBeGreaterThan(0.5);
  expect(rest.every(({ score }) => score < 0.5)).toBe(true);
  const staff = await here.superadmin();
  const input = { ideaId: found?.one.id ?? "", intoId: found?.into.id ?? "" };
  await within(here, staff, (context) => mergeIdeas(context, input));
  expect((await compared()).filter(({ score }) => score > 0.5)).toEqual([]);
});

test("the one with fewer supports would go, unless the city decided on it", async () => {
  const [first, second] = [await bench(), await twin()];
  await changeIdea(here, first.id, { supportCount: 9 });
  expect((await compared())[0]).toMatchObject({ one: { id: second.id }, into: { id: first.id } });
  await changeIdea(here, second.id, { status: "accepted" });
  expect((await compared())[0]).toMatchObject({ one: { id: first.id }, into: { id: second.id } });
  await changeIdea(here, first.id, { status: "accepted" });
  expect((await compared()).filter(({ score }) => score > 0.5)).toEqual([]);
});

test("an idea is compared once, and anew when it was changed", async () => {
  const first = await bench();
  await compared();
  const at = async () => {
    const [row] = await here.run((db) =>
      db.execute<{ at: string }>(
        sql`select compared_at::text as at from idea_nearest where idea_id = ${first.id}`,
      ),
    );
    return row?.at;
  };
  const before = await at();
  await compared();
  expect(await at()).toBe(before);
  await here.run((db) => db.update(ideas).set({ editedAt: sql`now()` }).where(sql`id = ${first.id}`));
  await compared();
  expect(await at()).not.toBe(before);
});

test("what was removed is not put before staff as anybody's twin", async () => {
  const [first] = [await bench(), await twin()];
  await compared();
  await changeIdea(here, first.id, { visibility: "removed" });
  expect((await compared()).filter(({ score }) => score > 0.5)).toEqual([]);
});
