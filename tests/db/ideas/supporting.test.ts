import { and, count, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { ideas, supports } from "@/db/schema/ideas";
import { loadSettings } from "@/lib/cities/settings";
import { findMiscounts } from "@/lib/ideas/counters";
import { dueAfterDays } from "@/lib/ideas/promise";
import { supportIdea, takeSupportBack } from "@/lib/ideas/supporting/commands";
import { castTogether } from "@/lib/ideas/supporting/together";
import { castVotes } from "@/lib/ideas/supporting/votes";
import type { Actor, Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";

const give = (here: TestCity, actor: Person, ideaId: string) =>
  within(here, actor, (context) => supportIdea(context, { ideaId }));
const takeBack = (here: TestCity, actor: Person, ideaId: string) =>
  within(here, actor, (context) => takeSupportBack(context, { ideaId }));
const rows = async (here: TestCity, ideaId: string) => {
  const [row] = await here.run((db) =>
    db.select({ count: count() }).from(supports).where(eq(supports.ideaId, ideaId)),
  );
  return row?.count;
};
const tellings = (here: TestCity, ideaId: string, ...verbs: string[]) =>
  here.run((db) =>
    db
      .select({ verb: events.verb, data: events.data, actorId: events.actorId })
      .from(events)
      .where(and(eq(events.subjectId, ideaId), inArray(events.verb, verbs))),
  );

test("50 people pressing 200 times each at once are 50 rows, and the counter says 50", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const people = await Promise.all(Array.from({ length: 50 }, () => here.person()));
  const settings = await here.run(loadSettings);
  const { city } = here;
  const press = (actor: Person) => castTogether({ actor, ideaId: id, give: true, city, settings });
  // Some of them by transactions of their own, as another process would.
  const alone = (actor: Person) =>
    here.run((db) => supportIdea({ db, actor, city, settings }, { ideaId: id }));
  const presses = people.flatMap((person) => [
    ...Array.from({ length: 195 }, () => press(person)),
    ...Array.from({ length: 5 }, () => alone(person)),
  ]);
  const told = (await Promise.all(presses)).map(({ supportCount }) => supportCount);
  expect(Math.max(...told)).toBe(50);
  expect(await rows(here, id)).toBe(50);
  expect((await readIdea(here, id)).supportCount).toBe(50);
  expect(await tellings(here, id, "idea.supported")).toHaveLength(50);
}, 300_000);

test("votes that arrive together are counted as if one came after the other, and a refused one spoils no other", async () => {
  const here = await createTestCity();
  const settings = await here.run(loadSettings);
  const { city } = here;
  const [open, gone] = [await postIdea(here), await postIdea(here)];
  await here.run((db) => db.update(ideas).set({ visibility: "removed" }).where(eq(ideas.id, gone.id)));
  const [ada, bela] = [await here.person(), await here.person()];
  const vote = (actor: Actor, ideaId: string, give: boolean) => ({ actor, ideaId, give });
  const outcomes = await here.run((db) =>
    castVotes({ db, city, settings }, [
      vote(ada, open.id, true),
      vote(bela, open.id, true),
      vote(ada, open.id, true),
      vote(here.visitor(), open.id, true),
      vote(ada, gone.id, true),
      vote(ada, crypto.randomUUID(), true),
      vote(ada, open.id, false),
    ]),
  );
  expect(outcomes).toMatchObject([
    { value: { supported: true, supportCount: 1 } },
    { value: { supported: true, supportCount: 2 } },
    { value: { supported: true, supportCount: 2 } },
    { error: { messageKey: "errors.signInNeeded" } },
    { error: { messageKey: "idea.refused.removed" } },
    { error: { messageKey: "errors.notFound" } },
    { value: { supported: false, supportCount: 1 } },
  ]);
  expect((await readIdea(here, open.id)).supportCount).toBe(1);
  expect(await here.run(findMiscounts)).toEqual([]);
});

test("support is taken back as easily as it is given, and both are in the ledger", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const person = await here.person();
  expect(await give(here, person, id)).toEqual({ supported: true, supportCount: 1 });
  expect(await takeBack(here, person, id)).toEqual({ supported: false, supportCount: 0 });
  expect(await takeBack(here, person, id)).toEqual({ supported: false, supportCount: 0 });
  expect(await rows(here, id)).toBe(0);
  expect(await tellings(here, id, "idea.supported", "idea.unsupported")).toMatchObject([
    { verb: "idea.supported", actorId: person.id, data: { supports: 1 } },
    { verb: "idea.unsupported", actorId: person.id, data: { supports: 0 } },
  ]);
});

test.each([
  ["withdrawn", { visibility: "withdrawn" }, "idea.refused.withdrawn"],
  ["removed", { visibility: "removed" }, "idea.refused.removed"],
  ["waiting", { visibility: "waiting" }, "errors.notFound"],
  ["done", { status: "done" }, "idea.refused.decided"],
  ["declined", { status: "declined" }, "idea.refused.decided"],
])("an idea that is %s takes no support, but lets go of what it has", async (_, change, messageKey) => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const [early, late] = [await here.person(), await here.person()];
  await give(here, early, id);
  await here.run((db) => db.update(ideas).set(change).where(eq(ideas.id, id)));
  await expect(give(here, late, id)).rejects.toMatchObject({ messageKey });
  expect(await rows(here, id)).toBe(1);
  await takeBack(here, early, id);
  expect((await readIdea(here, id)).supportCount).toBe(0);
});

test("a visitor is asked to sign in, and another city's idea is not there", async () => {
  const [here, elsewhere] = [await createTestCity(), await createTestCity()];
  const { id } = await postIdea(here);
  const settings = await here.run(loadSettings);
  const asVisitor = here.run((db) =>
    takeSupportBack({ db, actor: here.visitor(), city: here.city, settings }, { ideaId: id }),
  );
  await expect(asVisitor).rejects.toMatchObject({ messageKey: "errors.signInNeeded" });
  await expect(give(elsewhere, await elsewhere.person(), id)).rejects.toMatchObject({
    messageKey: "errors.notFound",
  });
});

test("reaching the promised number of supports makes a date for the answer, once", async () => {
  const here = await createTestCity();
  await changeSettings(here, { promiseDays: null, promiseSupports: 3, promiseSupportDays: 14 });
  const { id } = await postIdea(here);
  const people = [await here.person(), await here.person(), await here.person(), await here.person()];
  for (const person of people.slice(0, 2)) await give(here, person, id);
  expect((await readIdea(here, id)).dueAt).toBeNull();
  for (const person of people.slice(2)) await give(here, person, id);
  const { dueAt, dueReason } = await readIdea(here, id);
  expect(dueAt).toEqual(dueAfterDays(new Date(), 14, here.city.timeZone));
  expect(dueReason).toBe("supports");
  expect(await tellings(here, id, "idea.promiseMade")).toMatchObject([{ data: { supports: 3 } }]);
});

test("the tenth support is told once, also when it is taken back and given again", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const people = await Promise.all(Array.from({ length: 10 }, () => here.person()));
  for (const person of people) await give(here, person, id);
  const [last] = people.slice(-1);
  if (last) {
    await takeBack(here, last, id);
    await give(here, last, id);
  }
  expect(await tellings(here, id, "idea.milestoneReached")).toMatchObject([{ data: { supports: 10 } }]);
});
