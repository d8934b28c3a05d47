import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities } from "@/db/schema/city";
import { ideas, supports } from "@/db/schema/ideas";
import { pendingContributions } from "@/db/schema/people";
import { listWaiting } from "@/lib/onboarding/arriving/waiting";
import { publishPending } from "@/lib/onboarding/publish-pending";
import { giveName } from "@/lib/people/commands";
import { keepPending, listPending, takePending } from "@/lib/people/pending";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, readIdea } from "@/tests/support/idea";
import { ask, newBrowser, redeem, signInAs, type TestBrowser, typeCode } from "@/tests/support/sign-in";

const idea = {
  title: "Shade for the market square",
  text: "Four plane trees would make it bearable in August.",
  topicId: null,
  neighbourhoodId: null,
  lat: null,
  lng: null,
  address: "",
};

function keepIdea({ run }: TestCity, { hash }: TestBrowser) {
  return run((db) => keepPending(db, { browserHash: hash, kind: "idea.submit", payload: idea }));
}

function titlesIn({ run }: TestCity) {
  return run((db) => db.select({ title: ideas.title, authorId: ideas.authorId }).from(ideas));
}

test("an idea written before signing in is published by signing in, once", async () => {
  const city = await createTestCity();
  const known = await city.person({ email: "ada@example.org" });
  const browser = newBrowser();
  await keepIdea(city, browser);
  expect(await titlesIn(city)).toEqual([]);
  const { published } = await signInAs(city, browser, "ada@example.org");
  expect(published).toMatchObject({ count: 1, failed: 0 });
  expect(published.path).toMatch(/^\/ideas\/new\/posted\?idea=\w+$/);
  expect(await titlesIn(city)).toEqual([{ title: idea.title, authorId: known.id }]);
  await signInAs(city, browser, "ada@example.org");
  expect(await titlesIn(city)).toHaveLength(1);
});

test("asking for a new code keeps what is waiting", async () => {
  const city = await createTestCity();
  await city.person({ email: "ada@example.org" });
  const browser = newBrowser();
  await keepIdea(city, browser);
  await ask(city, browser, "ada@example.org");
  await ask(city, browser, "ada@example.org");
  expect(await titlesIn(city)).toEqual([]);
  await signInAs(city, browser, "ada@example.org");
  expect(await titlesIn(city)).toHaveLength(1);
});

test("signing in in another browser publishes nothing", async () => {
  const city = await createTestCity();
  await city.person({ email: "ada@example.org" });
  const browser = newBrowser();
  await keepIdea(city, browser);
  await signInAs(city, newBrowser(), "ada@example.org");
  expect(await titlesIn(city)).toEqual([]);
});

test("fifty uses of the link at once publish it once", async () => {
  const city = await createTestCity();
  await city.person({ email: "ada@example.org" });
  const browser = newBrowser();
  await keepIdea(city, browser);
  const asked = await ask(city, browser, "ada@example.org");
  await Promise.all(Array.from({ length: 50 }, () => redeem(city, { ...browser }, asked)));
  expect(await titlesIn(city)).toHaveLength(1);
});

test("a newcomer's idea waits for a name and is published by giving it, once", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  await keepIdea(city, browser);
  const { person, published } = await signInAs(city, browser, "new@example.org");
  expect(published.count).toBe(0);
  expect(await titlesIn(city)).toEqual([]);
  const name = () =>
    city.run(async (db) => {
      const actor = await giveName({ db, actor: person }, { firstName: "Nora", lastName: "New" });
      return publishPending({ db, city: city.city, actor });
    });
  const outcomes = await Promise.all(Array.from({ length: 20 }, name));
  expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  expect(await titlesIn(city)).toEqual([{ title: idea.title, authorId: person.id }]);
});

test("what one newcomer wrote is never published by the next one at the same computer", async () => {
  const city = await createTestCity();
  await city.person({ email: "ada@example.org" });
  const browser = newBrowser();
  await keepIdea(city, browser);
  await signInAs(city, browser, "first@example.org");
  await signInAs(city, { hash: browser.hash }, "ada@example.org");
  expect(await titlesIn(city)).toEqual([]);
});

test("after a day it is over", async () => {
  const city = await createTestCity();
  await city.person({ email: "ada@example.org" });
  const browser = newBrowser();
  await keepIdea(city, browser);
  await city.run((db) =>
    db
      .update(pendingContributions)
      .set({ expiresAt: sql`${pendingContributions.expiresAt} - interval '24 hours 1 second'` }),
  );
  await signInAs(city, browser, "ada@example.org");
  expect(await titlesIn(city)).toEqual([]);
});

test("sending the form twice keeps it once", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  await Promise.all(Array.from({ length: 10 }, () => keepIdea(city, browser)));
  expect(await city.run((db) => listWaiting(db, { browserHash: browser.hash }))).toHaveLength(1);
});

test("a support given before signing in counts by signing in", async () => {
  const city = await createTestCity();
  const { id } = await postIdea(city);
  const ada = await city.person({ email: "ada@example.org" });
  const browser = newBrowser();
  const payload = { ideaId: id };
  await city.run((db) => keepPending(db, { browserHash: browser.hash, kind: "idea.support", payload }));
  await signInAs(city, browser, "ada@example.org");
  const rows = await city.run((db) => db.select({ by: supports.personId }).from(supports));
  expect(rows).toEqual([{ by: ada.id }]);
  expect((await readIdea(city, id)).supportCount).toBe(1);
});

test("what cannot be published any more stays readable, and the sign-in goes through", async () => {
  const city = await createTestCity();
  const ada = await city.person({ email: "ada@example.org" });
  const browser = newBrowser();
  await keepIdea(city, browser);
  await city.run((db) =>
    db.update(activities).set({ closesAt: sql`now()` }).where(eq(activities.id, city.boardId)),
  );
  const { code } = await ask(city, browser, "ada@example.org");
  expect(await typeCode(city, browser, code)).toMatchObject({ published: { count: 0, failed: 1 } });
  const left = await city.run((db) => listWaiting(db, { browserHash: null, personId: ada.id }));
  expect(left).toMatchObject([{ kind: "idea", title: idea.title, text: idea.text }]);
});

test("what waits in one city is unknown to another", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  await elsewhere.person({ email: "ada@example.org" });
  const browser = newBrowser();
  await keepIdea(here, browser);
  expect(await elsewhere.run((db) => listWaiting(db, { browserHash: browser.hash }))).toEqual([]);
  await signInAs(elsewhere, browser, "ada@example.org");
  expect(await titlesIn(elsewhere)).toEqual([]);
});

test("nobody takes out what somebody else is to publish", async () => {
  const city = await createTestCity();
  const [ada, olaf] = [await city.person(), await city.person()];
  const kept = { browserHash: "b", personId: ada.id, kind: "idea.submit" as const, payload: idea };
  await city.run((db) => keepPending(db, kept));
  const [waiting] = await city.run((db) => listPending(db, { browserHash: null, personId: ada.id }));
  const take = (personId: string) => city.run((db) => takePending(db, { id: waiting?.id ?? "", personId }));
  expect(await take(olaf.id)).toBe(false);
  expect(await take(ada.id)).toBe(true);
  expect(await take(ada.id)).toBe(false);
});
