import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { addGroup, changeGroup, deleteGroup } from "@/lib/activities/groups/commands";
import { addGroupInput, changeGroupInput } from "@/lib/activities/groups/input";
import { findGroup, listCame, listGroupChoices } from "@/lib/activities/groups/queries";
import { authorizeTakingPart } from "@/lib/activities/taking-part";
import { leaveCity } from "@/lib/people/leaving/commands";
import { startActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";

async function start(here: TestCity, add: string, project = "") {
  const input = addGroupInput.parse({ name: "The jury", project, add });
  return within(here, await here.superadmin(), (context) => addGroup(context, input));
}

test("whoever signs in with an invited address takes part, is named to staff from then on, and nobody else does", async () => {
  const here = await createTestCity();
  const { id } = await start(here, "Ada@Example.org; ben@example.org\nada@example.org");
  const { code } = await startActivity(here, { who: "group", groupId: id });
  const [ada, eve] = [await here.person({ email: "ada@example.org" }), await here.person()];
  const take = (actor: typeof ada) => here.run((db) => authorizeTakingPart({ db, actor }, code));
  expect(await here.run((db) => findGroup(db, id))).toMatchObject({ members: 2 });
  await expect(take(eve)).rejects.toThrow("activities.refused.group");
  expect(await here.run((db) => listCame(db, id))).toEqual([]);
  await take(ada);
  expect((await here.run((db) => listCame(db, id))).map((one) => one.id)).toEqual([ada.id]);
});

test("of an address nothing can be read, and no group of another city has it", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const { id } = await start(here, "ada@example.org");
  const theirs = await start(elsewhere, "ada@example.org");
  const hash = async (city: TestCity) =>
    (await city.run((db) => db.execute<{ row: string }>(sql`select m::text as row from group_members m`)))[0]
      ?.row;
  expect(await hash(here)).not.toContain("ada");
  expect((await hash(here))?.split(",")[2]).not.toBe((await hash(elsewhere))?.split(",")[2]);
  expect(await here.run((db) => findGroup(db, theirs.id))).toBeNull();
  expect(id).not.toBe(theirs.id);
});

test("an address that is invited no more, or whose person left, takes part no more", async () => {
  const here = await createTestCity();
  const { id } = await start(here, "ada@example.org ben@example.org");
  const { code } = await startActivity(here, { who: "group", groupId: id });
  const [ada, ben] = [
    await here.person({ email: "ada@example.org" }),
    await here.person({ email: "ben@example.org" }),
  ];
  const change = changeGroupInput.parse({ id, name: "The jury", add: "", remove: "ada@example.org" });
  await within(here, await here.superadmin(), (context) => changeGroup(context, change));
  await expect(here.run((db) => authorizeTakingPart({ db, actor: ada }, code))).rejects.toThrow(
    "refused.group",
  );
  await here.run((db) => leaveCity({ db, actor: ben, city: here.city }, { keep: true, stoneTitle: "" }));
  expect(await here.run((db) => findGroup(db, id))).toMatchObject({ members: 0 });
});

test("moderators of a project have the groups of their project and choose the city's, and change no other", async () => {
  const here = await createTestCity();
  const [own, other] = [await startProject(here), await startProject(here)];
  const [mine, theirs, anyones] = [
    await start(here, "", own.id),
    await start(here, "", other.id),
    await start(here, ""),
  ];
  const actor = { ...(await here.person({ role: "external_moderator" })), moderates: [own.id] };
  const change = (id: string) =>
    within(here, actor, (context) => changeGroup(context, { id, name: "Ours", add: [], remove: [] }));
  await change(mine.id);
  for (const { id } of [theirs, anyones]) await expect(change(id)).rejects.toThrow("errors.forbidden");
  const input = addGroupInput.parse({ name: "All", add: "" });
  await expect(within(here, actor, (context) => addGroup(context, input))).rejects.toThrow(
    "errors.forbidden",
  );
  const choices = await here.run((db) => listGroupChoices(db, own.id));
  expect(choices.map(({ id }) => id).sort()).toEqual([mine.id, anyones.id].sort());
});

test("a group that an activity is for stays", async () => {
  const here = await createTestCity();
  const { id } = await start(here, "ada@example.org");
  await startActivity(here, { who: "group", groupId: id });
  const actor = await here.superadmin();
  await expect(within(here, actor, (context) => deleteGroup(context, { id }))).rejects.toThrow(
    "groups.inUse",
  );
});

test("what is no address is told, and nothing of the list is lost", () => {
  expect(addGroupInput.safeParse({ name: "The jury", add: "ada@example.org, ben" }).success).toBe(false);
});
