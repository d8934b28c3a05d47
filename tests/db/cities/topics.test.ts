import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ideas } from "@/db/schema/ideas";
import { loadSettings } from "@/lib/cities/settings";
import { addTopic, archiveTopic, deleteTopic, moveTopic, reopenTopic } from "@/lib/cities/topics/commands";
import { listTopics } from "@/lib/cities/topics/queries";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";

async function setUp() {
  const here = await createTestCity();
  const clara = await here.superadmin();
  const [first, second, third] = await here.run(listTopics);
  if (!first || !second || !third) throw new Error("no topics");
  return { here, clara, first, second, third };
}

function move(here: TestCity, actor: Person, id: string, direction: "up" | "down") {
  return here.run((db) => moveTopic({ db, actor, city: here.city }, { id, direction }));
}

const words = { name: { en: "Getting around" }, icon: "bike", hue: 215, department: "" };

test("a new topic comes last, with an address of its own even where the name is taken", async () => {
  const { here, clara } = await setUp();
  const add = () => here.run((db) => addTopic({ db, actor: clara, city: here.city }, words));
  await add();
  await add();
  const all = await here.run(listTopics);
  expect(all.slice(-2).map((topic) => topic.slug)).toEqual(["getting-around", "getting-around-2"]);
  expect((await here.run(loadSettings)).checklist).toMatchObject({ topics: true });
});

test("topics move one place, and stay where they are at either end", async () => {
  const { here, clara, first, second } = await setUp();
  const order = async () => (await here.run(listTopics)).map((topic) => topic.id);
  await move(here, clara, second.id, "up");
  expect((await order()).slice(0, 2)).toEqual([second.id, first.id]);
  await move(here, clara, second.id, "up");
  expect((await order()).slice(0, 2)).toEqual([second.id, first.id]);
  const last = (await order()).at(-1) ?? "";
  await move(here, clara, last, "down");
  expect((await order()).at(-1)).toBe(last);
});

test("a topic that an idea carries is archived and comes back, but is never deleted", async () => {
  const { here, clara, first, second } = await setUp();
  const idea = await postIdea(here);
  await here.run((db) => db.update(ideas).set({ topicId: first.id }).where(eq(ideas.id, idea.id)));
  const context = { actor: clara, city: here.city };
  const remove = (id: string) => here.run((db) => deleteTopic({ db, ...context }, { id }));
  await expect(remove(first.id)).rejects.toThrow("admin.topics.inUseRefused");
  await here.run((db) => archiveTopic({ db, ...context }, { id: first.id }));
  const archived = (await here.run(listTopics)).find((topic) => topic.id === first.id);
  expect(archived).toMatchObject({ ideaCount: 1, archivedAt: expect.any(Date) });
  await here.run((db) => reopenTopic({ db, ...context }, { id: first.id }));
  await remove(second.id);
  const left = await here.run(listTopics);
  expect(left.find((topic) => topic.id === first.id)?.archivedAt).toBeNull();
  expect(left.some((topic) => topic.id === second.id)).toBe(false);
});

test("another city's topic does not exist here", async () => {
  const [{ here, clara }, elsewhere] = [await setUp(), await setUp()];
  const foreign = here.run((db) =>
    archiveTopic({ db, actor: clara, city: here.city }, { id: elsewhere.first.id }),
  );
  await expect(foreign).rejects.toThrow("errors.notFound");
});
