import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities, neighbourhoods } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/base/ids";
import { versionOf } from "@/lib/cities/editing";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import { supportIdea, takeSupportBack } from "@/lib/ideas/supporting/commands";
import { castVotes } from "@/lib/ideas/supporting/votes";
import { publishPending } from "@/lib/onboarding/publish-pending";
import { keepPending, listPending } from "@/lib/people/pending";
import { saveBoard } from "@/lib/projects/board/commands";
import { saveBoardInput } from "@/lib/projects/board/input";
import { findBoardOf } from "@/lib/projects/board/queries";
import { boardShown } from "@/lib/projects/board/shown";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";
import { nora, proveByList, putOnList } from "@/tests/support/residents";
import { newBrowser } from "@/tests/support/sign-in";

async function boardFor(here: TestCity, values: Partial<typeof activities.$inferInsert>) {
  const project = await startProject(here);
  const boardId = await here.run((db) => insertBoard(db, project, values));
  return { project, boardId };
}

async function neighbourhood(here: TestCity): Promise<string> {
  const id = newId();
  await here.run((db) => db.insert(neighbourhoods).values({ id, slug: "north", name: { en: "North" } }));
  return id;
}

test("on a board for residents only they post and support; everybody talks, and takes back what was given", async () => {
  const here = await createTestCity();
  await putOnList(here, nora);
  const { project, boardId } = await boardFor(here, {});
  const [resident, other] = [await here.person(), await here.person()];
  await proveByList(here, resident, nora);
  const before = await postIdea(here, { project: project.code });
  const support = (actor: typeof other) =>
    within(here, actor, (context) => supportIdea(context, { ideaId: before.id }));
  await support(other);
  const asks = { who: "residents" } as const;
  await here.run((db) => db.update(activities).set(asks).where(eq(activities.id, boardId)));
  await expect(postIdea(here, { project: project.code, author: other })).rejects.toThrow(
    "activities.refused.resident",
  );
  await postIdea(here, { project: project.code, author: resident });
  await within(here, other, (context) => takeSupportBack(context, { ideaId: before.id }));
  await expect(support(other)).rejects.toThrow("activities.refused.resident");
  expect((await support(resident)).supportCount).toBe(1);
  await within(here, other, (context) =>
    commentOnIdea(context, { ideaId: before.id, text: "Yes.", stance: null, parentId: null }),
  );
  // The city's own board asks for nothing.
  await postIdea(here, { author: other });
});

test("neighbourhoods and ages are asked for as in any activity, of posting and of supporting", async () => {
  const here = await createTestCity();
  const area = await neighbourhood(here);
  const [local, other] = [await here.person(), await here.person()];
  await here.run((db) => db.update(people).set({ neighbourhoodId: area }).where(eq(people.id, local.id)));
  const { project } = await boardFor(here, { who: "neighbourhoods", neighbourhoodIds: [area] });
  const idea = await postIdea(here, { project: project.code, author: local });
  const support = (actor: typeof other) =>
    within(here, actor, (context) => supportIdea(context, { ideaId: idea.id }));
  await expect(support(other)).rejects.toThrow("activities.refused.neighbourhood");
  await expect(postIdea(here, { project: project.code, author: other })).rejects.toThrow(
    "activities.refused.neighbourhood",
  );
  await support(local);
  const young = await boardFor(here, { who: "ages", ageTo: "18-24" });
  await expect(postIdea(here, { project: young.project.code, author: local })).rejects.toThrow(
    "activities.refused.ageUnsaid",
  );
});

test("of votes that arrive together only those of whom the board is not for are refused", async () => {
  const here = await createTestCity();
  await putOnList(here, nora);
  const { project, boardId } = await boardFor(here, {});
  const [resident, other] = [await here.person(), await here.person()];
  await proveByList(here, resident, nora);
  const [closed, open] = [await postIdea(here, { project: project.code }), await postIdea(here)];
  await here.run((db) => db.update(activities).set({ who: "residents" }).where(eq(activities.id, boardId)));
  const outcomes = await within(here, other, (context) =>
    castVotes(context, [
      { actor: other, ideaId: closed.id, give: true },
      { actor: resident, ideaId: closed.id, give: true },
      { actor: other, ideaId: open.id, give: true },
    ]),
  );
  expect(outcomes).toMatchObject([
    { error: { message: expect.stringContaining("activities.refused.resident") } },
    { value: { supported: true, supportCount: 1 } },
    { value: { supported: true, supportCount: 1 } },
  ]);
});

test("an idea that waited for its writer's sign-in is refused where the board is not for them, and is not lost", async () => {
  const here = await createTestCity();
  const { project } = await boardFor(here, { who: "residents" });
  const writer = await here.person();
  const browser = newBrowser();
  const payload = {
    ...{ title: "Shade for the square", text: "Four plane trees would make it bearable in August." },
    project: project.code,
  };
  await here.run((db) =>
    keepPending(db, { browserHash: browser.hash, kind: "idea.submit", payload, personId: writer.id }),
  );
  const published = await here.run((db) => publishPending({ db, city: here.city, actor: writer }));
  expect(published).toMatchObject({ count: 0, failed: 1 });
  expect(await here.run((db) => listPending(db, { browserHash: null, personId: writer.id }))).toHaveLength(1);
});

test("staff say for whom a board is; what is missing is named, and nobody overwrites another unseen", async () => {
  const here = await createTestCity();
  const area = await neighbourhood(here);
  const { project } = await boardFor(here, {});
  const actor = await here.superadmin();
  const read = () => here.run((db) => findBoardOf(db, project.id));
  const version = async () => versionOf(boardShown(await read(), here.city.locales, here.city.timeZone));
  const save = async (fields: Record<string, unknown>, seen?: string) => {
    const given = { "title.en": "Ideas", project: project.id, version: seen ?? (await version()), ...fields };
    return within(here, actor, (context) => saveBoard(context, saveBoardInput.parse(given)));
  };
  await expect(save({ who: "neighbourhoods" })).rejects.toThrow("activities.admin.noNeighbourhood");
  await expect(save({ who: "group" })).rejects.toThrow("activities.admin.noGroup");
  const before = await version();
  await save({ who: "neighbourhoods", neighbourhoodIds: area });
  expect(await read()).toMatchObject({ who: "neighbourhoods", neighbourhoodIds: [area] });
  expect(await save({ who: "residents" }, before)).toMatchObject({ ok: false });
  await save({ who: "everyone", neighbourhoodIds: area });
  expect(await read()).toMatchObject({ who: "everyone", neighbourhoodIds: [] });
});
