import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { projectBlockChanges } from "@/db/schema/project-blocks";
import { versionOf } from "@/lib/cities/editing";
import type { Person } from "@/lib/people/actor";
import {
  changeBlock,
  moveBlock,
  removeBlock,
  restoreBlock,
  undoChange,
} from "@/lib/projects/blocks/commands";
import { changeBlockInput } from "@/lib/projects/blocks/input";
import { listChanges, removedBlocks } from "@/lib/projects/blocks/queries";
import { blockShown } from "@/lib/projects/blocks/shown";
import { createProject } from "@/lib/projects/commands";
import { readBlocks, sendBlock } from "@/tests/support/blocks";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";

async function arranged(words: string[] = []) {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id: project } = await startProject(here);
  for (const word of words) await sendBlock(here, actor, { project, kind: "text", "text.en": word });
  const shown = async () =>
    (await readBlocks(here, project)).map(({ kind, content }) => content.text?.en ?? kind);
  const idOf = async (word: string) =>
    (await readBlocks(here, project)).find(({ kind, content }) => (content.text?.en ?? kind) === word)?.id ??
    "";
  const undo = async (by: Person = actor) => {
    const [last] = await here.run((db) => listChanges(db, project));
    return within(here, by, (context) => undoChange(context, { project, id: last?.id ?? "" }));
  };
  return { here, actor, project, shown, idOf, undo };
}

type Wanted = { project: string; id: string; version?: string; [field: string]: unknown };

async function change(here: TestCity, actor: Person, { project, id, version, ...fields }: Wanted) {
  const block = (await readBlocks(here, project)).find((one) => one.id === id);
  if (!block) throw new Error("the block is gone");
  const shown = versionOf(blockShown(block.kind, block.content, here.city.locales));
  const input = changeBlockInput.parse({
    project,
    id,
    kind: block.kind,
    version: version ?? shown,
    ...fields,
  });
  return within(here, actor, (context) => changeBlock(context, { ...input, files: {} }));
}

test("a project shows what can be done in it and its phases until somebody arranges it, and then what they want", async () => {
  const { here, actor, project, shown, idOf } = await arranged();
  expect(await shown()).toEqual(["activities", "timeline"]);
  await within(here, actor, async (context) =>
    moveBlock(context, { project, id: await idOf("timeline"), to: "up" }),
  );
  expect(await shown()).toEqual(["timeline", "activities"]);
  await sendBlock(here, actor, { project, kind: "text", "text.en": "Come and look." });
  expect(await shown()).toEqual(["timeline", "activities", "Come and look."]);
  for (const word of await shown())
    await within(here, actor, async (context) => removeBlock(context, { project, id: await idOf(word) }));
  // Somebody wanted it empty.
  expect(await shown()).toEqual([]);
});

test("each change can be taken back, one after the other, down to what there was at first", async () => {
  const { here, actor, project, shown, idOf, undo } = await arranged();
  const steps = [await shown()];
  const step = async (run: () => Promise<unknown>) => {
    await run();
    steps.push(await shown());
  };
  await step(() => sendBlock(here, actor, { project, kind: "text", "text.en": "One" }));
  await step(() => sendBlock(here, actor, { project, kind: "text", "text.en": "Two" }));
  await step(async () => change(here, actor, { project, id: await idOf("One"), "text.en": "Changed" }));
  await step(async () =>
    within(here, actor, async (context) => moveBlock(context, { project, id: await idOf("Two"), to: "up" })),
  );
  await step(async () =>
    within(here, actor, async (context) => removeBlock(context, { project, id: await idOf("Two") })),
  );
  expect(steps.at(-1)).toEqual(["activities", "timeline", "Changed"]);
  for (const before of steps.slice(0, -1).reverse()) {
    await undo();
    expect(await shown()).toEqual(before);
  }
  await expect(undo()).rejects.toThrow("blocks.changedSince");
});

test("nobody takes back what somebody else did meanwhile without having seen it", async () => {
  const { here, actor, project, shown } = await arranged(["Mine"]);
  const [seen] = await here.run((db) => listChanges(db, project));
  await sendBlock(here, await here.superadmin(), { project, kind: "text", "text.en": "Theirs" });
  const late = within(here, actor, (context) => undoChange(context, { project, id: seen?.id ?? "" }));
  await expect(late).rejects.toThrow("blocks.changedSince");
  expect(await shown()).toEqual(["activities", "timeline", "Mine", "Theirs"]);
});

test("a removed block is brought back to the end, whatever was done since", async () => {
  const { here, actor, project, shown, idOf } = await arranged(["One", "Two"]);
  const id = await idOf("One");
  await within(here, actor, (context) => removeBlock(context, { project, id }));
  await sendBlock(here, actor, { project, kind: "text", "text.en": "Three" });
  const restore = () => within(here, actor, (context) => restoreBlock(context, { project, id }));
  await restore();
  expect(await shown()).toEqual(["activities", "timeline", "Two", "Three", "One"]);
  await expect(restore()).rejects.toThrow("errors.notFound");
  const gone = removedBlocks(
    await here.run((db) => listChanges(db, project)),
    await readBlocks(here, project),
  );
  expect(gone).toEqual([]);
});

test("of two who write the same block the second sees both, and what one adds to a list the other does not lose", async () => {
  const { here, actor, project, idOf } = await arranged(["Before"]);
  const id = await idOf("Before");
  const [block] = (await readBlocks(here, project)).filter((one) => one.id === id);
  const opened = versionOf(blockShown("text", block?.content ?? {}, here.city.locales));
  expect(await change(here, actor, { project, id, version: opened, "text.en": "Theirs" })).toEqual({
    ok: true,
  });
  const mine = await change(here, actor, { project, id, version: opened, "text.en": "Mine" });
  expect(mine).toMatchObject({ ok: false, conflict: { theirs: { "text.en": "Theirs" } } });

  const faq = {
    project,
    kind: "questions" as const,
    "items.new.title.en": "When?",
    "items.new.text.en": "In May.",
  };
  const { id: list } = await sendBlock(here, actor, faq);
  const items = async () =>
    (await readBlocks(here, project)).find((one) => one.id === list)?.content.items ?? [];
  const [first] = await items();
  const added = { "items.new.title.en": "Why?", "items.new.text.en": "The sewer." };
  await change(here, actor, { project, id: list, ...added });
  const own = { [`items.${first?.id}.title.en`]: "When, please?", [`items.${first?.id}.text.en`]: "In May." };
  await change(here, actor, { project, id: list, ...own });
  expect((await items()).map(({ title }) => title?.en)).toEqual(["When, please?", "Why?"]);
  await change(here, actor, { project, id: list, [`items.${first?.id}.remove`]: "on" });
  expect((await items()).map(({ title }) => title?.en)).toEqual(["Why?"]);
});

test("moderators arrange their own project alone", async () => {
  const { here, project } = await arranged();
  const { id: other } = await startProject(here);
  const mo = await here.person({ role: "external_moderator" });
  const actor = { ...mo, moderates: [project] };
  const text = { kind: "text" as const, "text.en": "Hello" };
  await sendBlock(here, actor, { project, ...text });
  await expect(sendBlock(here, actor, { project: other, ...text })).rejects.toThrow("errors.forbidden");
  const [block] = await readBlocks(here, other);
  for (const run of [moveBlock, removeBlock, restoreBlock, undoChange])
    await expect(
      within(here, actor, (context) => run(context, { project: other, id: block?.id ?? "", to: "up" })),
    ).rejects.toThrow("errors.forbidden");
});

test("as many changes are kept as can be taken back in a row, and a copy brings the blocks along", async () => {
  const { here, actor, project, idOf, shown } = await arranged(["One"]);
  for (let turn = 0; turn < 52; turn += 1)
    await within(here, actor, async (context) =>
      moveBlock(context, { project, id: await idOf("One"), to: turn % 2 === 0 ? "up" : "down" }),
    );
  const kept = await here.run((db) =>
    db.$count(projectBlockChanges, eq(projectBlockChanges.projectId, project)),
  );
  expect(kept).toBe(50);
  const { id: copy } = await within(here, actor, (context) =>
    createProject(context, { title: { en: "Another street" }, template: undefined, copy: project }),
  );
  const copied = await readBlocks(here, copy);
  expect(copied.map(({ kind, content }) => content.text?.en ?? kind)).toEqual(await shown());
  const own = new Set((await readBlocks(here, project)).map(({ id }) => id));
  expect(copied.filter(({ id }) => own.has(id))).toEqual([]);
});
