import { expect, test } from "vitest";
import { findIdea } from "@/lib/ideas/viewing/queries";
import type { Actor } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";

const find = (here: TestCity, actor: Actor, code: string) => here.run((db) => findIdea(db, actor, code));
const words = { title: "Words that must not leak", text: "Nor must these words, to nobody at all." };

test("everyone reads a public idea, in its own city only", async () => {
  const [here, elsewhere] = [await createTestCity(), await createTestCity()];
  const { code } = await postIdea(here, words);
  expect(await find(here, here.visitor(), code)).toMatchObject({
    kind: "idea",
    idea: { title: words.title },
  });
  expect(await find(elsewhere, elsewhere.visitor(), code)).toBeNull();
});

test.each([
  ["withdrawn", { visitor: false, author: false, staff: false }],
  ["removed", { visitor: false, author: false, staff: true }],
  ["waiting", { visitor: false, author: true, staff: true }],
] as const)("%s: who may not read it gets a stone without one of its words", async (visibility, readers) => {
  const here = await createTestCity();
  const { id, code, author } = await postIdea(here, words);
  await changeIdea(here, id, { visibility });
  const actors = { visitor: here.visitor(), author, staff: await here.superadmin() };
  for (const who of ["visitor", "author", "staff"] as const) {
    const found = await find(here, actors[who], code);
    expect(found?.kind, who).toBe(readers[who] ? "idea" : "stone");
    if (!readers[who]) expect(JSON.stringify(found)).not.toMatch(/must not leak|these words/);
  }
});

test("an address that is no code finds nothing and breaks nothing", async () => {
  const here = await createTestCity();
  for (const code of ["\0", "%zz", "' or 1=1", "A".repeat(5000), "..", ""]) {
    expect(await find(here, here.visitor(), code)).toBeNull();
  }
});
