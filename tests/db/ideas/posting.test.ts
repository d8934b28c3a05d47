import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { neighbourhoods } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { ideas, ideaVersions } from "@/db/schema/ideas";
import { newId } from "@/lib/base/ids";
import { loadSettings } from "@/lib/cities/settings";
import { submitIdea } from "@/lib/ideas/commands";
import { editIdea, withdrawIdea } from "@/lib/ideas/editing/commands";
import { ideaHistory } from "@/lib/ideas/editing/queries";
import { ideaLimits, submitIdeaInput } from "@/lib/ideas/input";
import { searchIdeas } from "@/lib/ideas/search/search-ideas";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { type Actor, visitor } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";

const fields = { title: "A bench under the lime tree", text: "There is shade, and nowhere to sit at all." };
const submit = (here: TestCity, actor: Actor, more: Record<string, unknown> = {}) =>
  here.run(async (db) =>
    submitIdea(
      { db, actor, city: here.city, settings: await loadSettings(db) },
      submitIdeaInput.parse({ ...fields, ...more }),
    ),
  );
const told = (here: TestCity, ideaId: string, verb: string) =>
  here.run((db) => db.$count(events, and(eq(events.subjectId, ideaId), eq(events.verb, verb))));
const change = (here: TestCity, actor: Actor, ideaId: string, more: Record<string, unknown>) =>
  here.run((db) =>
    editIdea({ db, actor }, { ...submitIdeaInput.parse({ ...fields, ...more }), ideaId, images: [] }),
  );

test("a posted idea is public, found, in the ledger, and has the date the city promised", async () => {
  const here = await createTestCity({ promiseDays: 30 });
  const idea = await postIdea(here);
  const row = await readIdea(here, idea.id);
  expect(row).toMatchObject({ visibility: "public", dueReason: "posted", code: idea.code });
  expect(row.dueAt?.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  expect(await told(here, idea.id, "idea.submitted")).toBe(1);
  expect(await here.run((db) => searchIdeas(db, "lime tree"))).toContain(idea.id);
});

test("nobody posts without signing in, and nobody past the day's limit", async () => {
  const here = await createTestCity();
  await expect(submit(here, visitor)).rejects.toMatchObject({ messageKey: "errors.signInNeeded" });
  const person = await here.person();
  for (let count = 0; count < ideaLimits.perDay; count += 1) await submit(here, person);
  await expect(submit(here, person)).rejects.toMatchObject({ messageKey: "board.post.tooMany" });
  expect(await here.run((db) => db.$count(ideas))).toBe(ideaLimits.perDay);
});

test("where the city looks at new accounts first, their ideas wait and others' do not", async () => {
  const here = await createTestCity();
  await changeSettings(here, { reviewNewAccounts: true });
  expect((await submit(here, await here.person({ reviewed: false }))).waiting).toBe(true);
  expect((await submit(here, await here.person({ reviewed: true }))).waiting).toBe(false);
});

test("the place on the map decides the neighbourhood by its shape, whatever was chosen beside it", async () => {
  const here = await createTestCity();
  const [west, east] = [newId(), newId()];
  const square = (id: string, left: number) => ({
    ...{ id, slug: id, name: { en: id }, west: left, east: left + 1, south: 50, north: 51 },
    geometry: {
      type: "Polygon" as const,
      coordinates: [
        [
          [left, 50],
          [left + 1, 50],
          [left + 1, 51],
          [left, 51],
          [left, 50],
        ] as [number, number][],
      ],
    },
  });
  await here.run((db) => db.insert(neighbourhoods).values([square(west, 3), square(east, 4)]));
  const author = await here.person();
  const areaOf = async (more: Record<string, unknown>) =>
    (await readIdea(here, (await submit(here, author, more)).id)).neighbourhoodId;
  expect(await areaOf({ lat: "50.5", lng: "3.5", neighbourhoodId: east })).toBe(west);
  expect(await areaOf({ neighbourhoodId: east })).toBe(east);
  expect(await areaOf({ lat: "10", lng: "10" })).toBeNull();
});

test("another city's topic and neighbourhood are refused", async () => {
  const [here, there] = [await createTestCity(), await createTestCity()];
  const foreign = newId();
  await there.run((db) => db.insert(neighbourhoods).values({ id: foreign, slug: "x", name: { en: "x" } }));
  const author = await here.person();
  await expect(submit(here, author, { neighbourhoodId: foreign })).rejects.toMatchObject({
    messageKey: "board.neighbourhoodGone",
  });
});

test("an author changes an idea until somebody else supports it, and what it said before is kept", async () => {
  const here = await createTestCity();
  const { id, author } = await postIdea(here);
  await within(here, author, (context) => supportIdea(context, { ideaId: id }));
  await change(here, author, id, { title: "Two benches under the lime tree" });
  expect(await here.run((db) => ideaHistory(db, id))).toMatchObject([
    { title: "A bench under the lime tree" },
  ]);
  expect(await readIdea(here, id)).toMatchObject({ title: "Two benches under the lime tree" });
  await within(here, await here.person(), (context) => supportIdea(context, { ideaId: id }));
  await expect(change(here, author, id, { title: "Three benches" })).rejects.toMatchObject({
    messageKey: "board.edit.refused.supported",
  });
  expect(await here.run((db) => db.$count(ideaVersions))).toBe(1);
});

test("to anybody but its author an idea to change or withdraw does not exist", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  for (const other of [await here.person(), await here.superadmin()]) {
    await expect(change(here, other, id, {})).rejects.toMatchObject({ messageKey: "errors.notFound" });
    const withdrawal = here.run((db) => withdrawIdea({ db, actor: other }, { ideaId: id }));
    await expect(withdrawal).rejects.toMatchObject({ messageKey: "errors.notFound" });
  }
});

test("a withdrawn idea is off the board and out of the search, owes nothing, and keeps its true count", async () => {
  const here = await createTestCity({ promiseDays: 30 });
  const { id, author } = await postIdea(here);
  await within(here, await here.person(), (context) => supportIdea(context, { ideaId: id }));
  await here.run((db) => withdrawIdea({ db, actor: author }, { ideaId: id }));
  expect(await readIdea(here, id)).toMatchObject({ visibility: "withdrawn", dueAt: null, supportCount: 1 });
  expect(await here.run((db) => searchIdeas(db, "lime tree"))).toEqual([]);
  expect(await told(here, id, "idea.withdrawn")).toBe(1);
});

test("once the city has decided, an idea stays on record", async () => {
  const here = await createTestCity();
  const { id, author } = await postIdea(here);
  await here.run((db) => db.update(ideas).set({ status: "accepted" }).where(eq(ideas.id, id)));
  const withdrawal = here.run((db) => withdrawIdea({ db, actor: author }, { ideaId: id }));
  await expect(withdrawal).rejects.toMatchObject({ messageKey: "board.withdraw.refused.decided" });
});
