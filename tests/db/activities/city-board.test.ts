import { expect, test } from "vitest";
import { aboutAnswers } from "@/db/schema/census";
import { neighbourhoods } from "@/db/schema/city";
import { askOnBoard } from "@/lib/activities/commands";
import { askOnBoardInput } from "@/lib/activities/input";
import { cityBoard } from "@/lib/activities/queries";
import { askingShown } from "@/lib/activities/shown";
import { listDeeds } from "@/lib/audit/queries";
import { newId } from "@/lib/base/ids";
import { versionOf } from "@/lib/cities/editing";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import { supportIdea, takeSupportBack } from "@/lib/ideas/supporting/commands";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";

type Asked = Record<string, string | string[]>;

/** As whoever has just opened the form sends it. */
async function ask(here: TestCity, actor: Person, asked: Asked, version?: string) {
  const now = versionOf(askingShown(await here.run(cityBoard)));
  const input = askOnBoardInput.parse({ version: version ?? now, ...asked });
  return within(here, actor, (context) => askOnBoard(context, input));
}

async function ofAge(here: TestCity, value: string) {
  const person = await here.person();
  await here.run((db) => db.insert(aboutAnswers).values({ personId: person.id, field: "age", value }));
  return person;
}

test("the city's own board is for whom it says, of posting and of supporting; all else stays open", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const [young, other] = [await ofAge(here, "under18"), await here.person()];
  const idea = await postIdea(here);
  const support = (actor: Person) =>
    within(here, actor, (context) => supportIdea(context, { ideaId: idea.id }));
  await support(other);
  expect(await ask(here, staff, { who: "ages", ageTo: "18-24" })).toEqual({ ok: true });
  expect(await here.run(cityBoard)).toMatchObject({ who: "ages", ageFrom: null, ageTo: "18-24" });
  await expect(postIdea(here, { author: other })).rejects.toThrow("activities.refused.ageUnsaid");
  await postIdea(here, { author: young });
  await within(here, other, (context) => takeSupportBack(context, { ideaId: idea.id }));
  await expect(support(other)).rejects.toThrow("activities.refused.ageUnsaid");
  expect((await support(young)).supportCount).toBe(1);
  const said = { ideaId: idea.id, text: "Yes.", stance: null, parentId: null };
  await within(here, other, (context) => commentOnIdea(context, said));
  // A project's board says for itself whom it is for.
  const project = await startProject(here);
  await here.run((db) => insertBoard(db, project));
  await postIdea(here, { author: other, project: project.code });
  expect(await ask(here, staff, { who: "everyone", ageTo: "18-24" })).toEqual({ ok: true });
  expect(await here.run(cityBoard)).toMatchObject({ who: "everyone", ageTo: null });
  await postIdea(here, { author: other });
});

test("what it asks for has to be said, and to be there", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const refused: [Asked, string][] = [
    [{ who: "ages" }, "activities.admin.noAge"],
    [{ who: "ages", ageFrom: "65-74", ageTo: "18-24" }, "activities.admin.ageOrder"],
    [{ who: "neighbourhoods" }, "activities.admin.noNeighbourhood"],
    [{ who: "neighbourhoods", neighbourhoodIds: [newId()] }, "errors.notFound"],
    [{ who: "group" }, "activities.admin.noGroup"],
    [{ who: "group", groupId: newId() }, "errors.notFound"],
  ];
  for (const [asked, why] of refused) await expect(ask(here, staff, asked)).rejects.toThrow(why);
  const id = newId();
  await here.run((db) => db.insert(neighbourhoods).values({ id, slug: "north", name: { en: "North" } }));
  await ask(here, staff, { who: "neighbourhoods", neighbourhoodIds: [id] });
  expect(await here.run(cityBoard)).toMatchObject({ who: "neighbourhoods", neighbourhoodIds: [id] });
});

test("superadmins alone say it, it stands in the trail, and whoever saves second is shown both", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const opened = versionOf(askingShown(await here.run(cityBoard)));
  for (const role of ["moderator", "department_head", "communication", "citizen"] as const)
    await expect(ask(here, await here.person({ role }), { who: "residents" })).rejects.toThrow(
      "errors.forbidden",
    );
  await ask(here, staff, { who: "residents" });
  expect(await ask(here, staff, { who: "ages", ageTo: "18-24" }, opened)).toMatchObject({
    ok: false,
    conflict: { theirs: { who: "residents", ageTo: "" }, by: "Ada Lovelace" },
  });
  const trail = await here.run((db) =>
    listDeeds(
      db,
      { group: "settings", person: staff.id, from: null, until: null },
      { after: null, limit: 5 },
    ),
  );
  expect(trail).toMatchObject([{ verb: "city.settingsChanged", data: { section: "board" } }]);
});
