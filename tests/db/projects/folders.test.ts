import { expect, test } from "vitest";
import { versionOf } from "@/lib/cities/editing";
import { addFolder, changeFolder, moveFolder, removeFolder } from "@/lib/projects/folders/commands";
import { folderOf, listFolders } from "@/lib/projects/folders/queries";
import { folderShown } from "@/lib/projects/folders/shown";
import { findProjectById } from "@/lib/projects/queries";
import { createTestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";

async function withFolders(...titles: string[]) {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const add = (title: string, projects: string[] = []) =>
    within(here, actor, (context) => addFolder(context, { title: { en: title }, text: {}, projects }));
  for (const title of titles) await add(title);
  const read = () => here.run(listFolders);
  const named = async (title: string) => {
    const folder = (await read()).find((one) => one.title.en === title);
    if (!folder) throw new Error(`no folder ${title}`);
    return folder;
  };
  const titlesNow = async () => (await read()).map(({ title }) => title.en);
  return { here, actor, add, named, titlesNow };
}

test("a project lies in one folder at most: where it is put last", async () => {
  const { here, add, named } = await withFolders();
  const { id } = await startProject(here);
  await add("Streets", [id]);
  await add("Squares", [id]);
  expect([(await named("Streets")).projects, (await named("Squares")).projects]).toEqual([[], [id]]);
  expect(await here.run((db) => folderOf(db, id))).toMatchObject({ title: { en: "Squares" } });
  await expect(add("Parks", ["01890a5d-ac96-774b-bcce-b302099a8057"])).rejects.toThrow("errors.notFound");
});

test("folders stand in the order that staff give them, and go without their projects", async () => {
  const { here, actor, add, named, titlesNow } = await withFolders("One", "Two");
  const { id } = await startProject(here);
  await add("Three", [id]);
  const move = async (title: string, to: "up" | "down") =>
    within(here, actor, async (context) => moveFolder(context, { id: (await named(title)).id, to }));
  await move("Three", "up");
  await move("One", "down");
  await move("Three", "up");
  expect(await titlesNow()).toEqual(["Three", "One", "Two"]);
  const { id: gone } = await named("Three");
  await within(here, actor, (context) => removeFolder(context, { id: gone }));
  expect(await titlesNow()).toEqual(["One", "Two"]);
  expect(await here.run((db) => findProjectById(db, id))).not.toBeNull();
});

test("of two who change a folder at once the second sees both; moderators of projects change none", async () => {
  const { here, actor, named } = await withFolders("Streets");
  const { id: project } = await startProject(here);
  const { id } = await named("Streets");
  const opened = versionOf(folderShown(await named("Streets"), here.city.locales));
  const save = (title: string, by = actor) =>
    within(here, by, (context) =>
      changeFolder(context, { id, version: opened, title: { en: title }, text: {}, projects: [project] }),
    );
  expect(await save("Roads")).toEqual({ ok: true });
  expect(await save("Lanes")).toMatchObject({ ok: false, conflict: { theirs: { "title.en": "Roads" } } });
  const mo = { ...(await here.person({ role: "external_moderator" })), moderates: [project] };
  await expect(save("Mine", mo)).rejects.toThrow("errors.forbidden");
});
