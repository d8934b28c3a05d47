import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { personBadges } from "@/db/schema/engagement";
import { people } from "@/db/schema/people";
import { takeBadgeNews } from "@/lib/engagement/celebrating/news";
import { changeTakingPart } from "@/lib/engagement/taking-part/commands";
import { recordEvent } from "@/lib/events/record";
import { readActor } from "@/lib/people/session";
import { createTestCity } from "@/tests/support/city";
import { settleScores } from "@/tests/support/engagement";
import { postIdea, within } from "@/tests/support/idea";

test("a new badge is news once, though two pages ask for it at the same time; a level that rose is news again", async () => {
  const here = await createTestCity();
  const { author } = await postIdea(here);
  const take = () => here.run((db) => takeBadgeNews(db, author.id));
  const token = await here.session(author);
  const hasNews = async () => {
    const actor = await here.run((db) => readActor(db, token));
    return actor.kind === "person" && actor.hasNews;
  };
  expect(await hasNews()).toBe(false);
  await settleScores(here);
  expect(await hasNews()).toBe(true);
  const both = await Promise.all([take(), take()]);
  expect(both.flat()).toEqual([{ badge: "ideas", level: 1, name: null, fileId: null }]);
  expect(await take()).toEqual([]);
  expect(await hasNews()).toBe(false);
  for (const title of ["A lamp", "A tree", "A swing", "A bin"]) {
    await postIdea(here, { author, title: `${title} for the lane` });
  }
  await settleScores(here);
  expect(await take()).toMatchObject([{ badge: "ideas", level: 2 }]);
});

test("a badge that was away for a while is no news when it is back; the next one is", async () => {
  const here = await createTestCity();
  const { author } = await postIdea(here);
  const plays = async (is: boolean) => {
    await within(here, author, (context) =>
      changeTakingPart(context, { plays: is, showsBadges: false, ranked: false }),
    );
    await settleScores(here);
  };
  const take = async () =>
    (await here.run((db) => takeBadgeNews(db, author.id))).map(({ badge, level }) => `${badge} ${level}`);
  await settleScores(here);
  expect(await take()).toEqual(["ideas 1"]);
  await plays(false);
  await plays(true);
  expect(await take()).toEqual([]);
  for (const title of ["A lamp", "A tree", "A swing", "A bin"])
    await postIdea(here, { author, title: `${title} for the lane` });
  await settleScores(here);
  await plays(false);
  await plays(true);
  expect(await take()).toEqual(["ideas 2"]);
});

test("a badge is as old as the deed that reached it: a game that is switched on late tells nobody of old ones", async () => {
  const here = await createTestCity();
  const { id, author } = await postIdea(here);
  const occurredAt = new Date(Date.now() - 40 * 86_400_000);
  await within(here, author, (context) =>
    recordEvent(context, { verb: "idea.submitted", subject: { kind: "idea", id }, occurredAt }),
  );
  await settleScores(here);
  const [badge] = await here.run((db) => db.select().from(personBadges));
  expect(badge).toMatchObject({ badge: "ideas", level: 1 });
  expect(Date.now() - (badge?.reachedAt.getTime() ?? 0)).toBeGreaterThan(39 * 86_400_000);
  expect(await here.run((db) => takeBadgeNews(db, author.id))).toEqual([]);
});

test("what was reached a month ago is no news, and nothing is to who left the game", async () => {
  const here = await createTestCity();
  const person = await here.person();
  const reached = (badge: string, days: number) =>
    here.run((db) =>
      db.insert(personBadges).values({
        ...{ personId: person.id, badge, level: 1 },
        reachedAt: sql`now() - make_interval(days => ${days})`,
      }),
    );
  const take = () => here.run((db) => takeBadgeNews(db, person.id));
  await reached("ideas", 31);
  expect(await take()).toEqual([]);
  await reached("helpful", 1);
  await here.run((db) => db.update(people).set({ plays: false }));
  expect(await take()).toEqual([]);
});
