import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { scoreRules } from "@/db/schema/engagement";
import { arrivalMarks, arrivalSalts, fairnessFlags } from "@/db/schema/fairness";
import { closeFlag, releasePoints, withholdPoints } from "@/lib/engagement/fairness/commands";
import { findFlags } from "@/lib/engagement/fairness/find";
import { noteArrival } from "@/lib/engagement/fairness/note-arrival";
import { findFlag, isWithheld, listFlags } from "@/lib/engagement/fairness/queries";
import { sweep } from "@/lib/jobs/sweep";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { pointsOf, settleScores, support, walletOf, wrongWallets } from "@/tests/support/engagement";
import { postIdea, within } from "@/tests/support/idea";

const find = (here: TestCity) => here.run(findFlags);
const flags = (here: TestCity) => here.run(listFlags);

/** Three accounts that support each other's three ideas, all of them. */
async function ring(here: TestCity): Promise<Person[]> {
  const people = [await here.person(), await here.person(), await here.person()];
  for (const author of people) {
    for (const title of ["A bench by the pond", "A lamp in the lane", "Trees for the square"]) {
      const { id } = await postIdea(here, { author, title });
      for (const other of people) if (other !== author) await support(here, other, id);
    }
  }
  return people;
}

test("a ring is put before staff once, with its evidence; who supports others, too, is in none", async () => {
  const here = await createTestCity();
  const people = await ring(here);
  await find(here);
  await find(here);
  const [flag, ...more] = await flags(here);
  expect(more).toEqual([]);
  expect(flag).toMatchObject({
    kind: "ring",
    state: "open",
    evidence: { accounts: 3, given: 18, inside: 18 },
  });
  const found = await here.run((db) => findFlag(db, flag?.id ?? ""));
  expect(found?.members.map(({ id, given, inside }) => [id, given, inside]).sort()).toEqual(
    people.map(({ id }) => [id, 6, 6]).sort(),
  );
  const neighbours = await createTestCity();
  const friends = await ring(neighbours);
  for (let index = 0; index < 2; index += 1) {
    const other = await postIdea(neighbours, { title: `Something of somebody else ${index}` });
    for (const friend of friends) await support(neighbours, friend, other.id);
  }
  await find(neighbours);
  expect(await flags(neighbours)).toEqual([]);
});

test("five new accounts from one address for one author are put before staff; old ones, or from several, are not", async () => {
  const seen = async (addressOf: (index: number) => string, isNew = true) => {
    const here = await createTestCity();
    const { id, author } = await postIdea(here);
    for (let index = 0; index < 5; index += 1) {
      const person = await here.person();
      if (!isNew) {
        await here.run((db) =>
          db.execute(sql`update people set created_at = now() - interval '9 days' where id = ${person.id}`),
        );
      }
      await noteArrival(here.id, person, addressOf(index));
      await support(here, person, id);
    }
    await find(here);
    return { found: await flags(here), author };
  };
  const { found, author } = await seen(() => "81.82.83.7");
  expect(found).toMatchObject([
    { kind: "burst", authorId: author.id, evidence: { arrived: 5, accounts: 5 } },
  ]);
  expect((await seen(() => "81.82.83.7", false)).found).toEqual([]);
  expect((await seen((index) => `81.82.83.${index}`)).found).toEqual([]);
});

test("of an address only a keyed mark is kept: another every day, none after three days, none of staff", async () => {
  const here = await createTestCity();
  const [one, other, staff] = [await here.person(), await here.person(), await here.superadmin()];
  for (const person of [one, other, staff]) await noteArrival(here.id, person, "81.82.83.7");
  const marks = () => here.run((db) => db.select().from(arrivalMarks));
  const [first, second, ...more] = await marks();
  expect(more).toEqual([]);
  expect(first?.mark).toBe(second?.mark);
  expect(JSON.stringify(await marks())).not.toContain("81.82.83");
  await here.run((db) => db.execute(sql`update arrival_marks set day = day - 2`));
  await here.run((db) => db.execute(sql`update arrival_salts set day = day - 2`));
  await noteArrival(here.id, one, "81.82.83.7");
  expect(new Set((await marks()).map(({ mark }) => mark)).size).toBe(2);
  expect(await here.run((db) => db.select().from(arrivalSalts))).toHaveLength(1);
  await here.run((db) => db.execute(sql`update arrival_marks set day = day - 1`));
  await sweep(here.id);
  expect(await marks()).toHaveLength(1);
});

test("withheld points are gone for what the accounts gave each other, before and after, and for nothing else; released, all are back", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const people = await ring(here);
  const [one = await here.person()] = people;
  await find(here);
  const [flag] = await flags(here);
  const id = flag?.id ?? "";
  const stranger = await postIdea(here, { title: "A bridge over the brook" });
  await support(here, one, stranger.id);
  // Without shares of a day, so that what is withheld makes no room for anything.
  await here.run((db) => db.insert(scoreRules).values({ deed: "supportGiven", points: 1 }));
  await settleScores(here);
  const before = await walletOf(here, one);
  expect((await pointsOf(here, one)).filter(({ deed }) => deed === "supportGiven").length).toBeGreaterThan(1);
  await expect(
    within(here, await here.person({ role: "moderator" }), (context) => withholdPoints(context, { id })),
  ).rejects.toThrow("errors.forbidden");
  await within(here, staff, (context) => withholdPoints(context, { id }));
  await settleScores(here);
  const kept = await pointsOf(here, one);
  expect(kept.filter(({ deed }) => deed === "supportGiven").map(({ ideaId }) => ideaId)).toEqual([
    stranger.id,
  ]);
  expect(kept.some(({ deed }) => deed === "ideaPosted")).toBe(true);
  expect(await here.run((db) => isWithheld(db, one.id))).toBe(true);
  const [, other = await here.person()] = people;
  const later = await postIdea(here, { author: other, title: "A roof for the bus stop" });
  await support(here, one, later.id);
  await settleScores(here);
  expect(await pointsOf(here, one)).toEqual(kept);
  await within(here, staff, (context) => releasePoints(context, { id }));
  await settleScores(here);
  expect(await walletOf(here, one)).toEqual({
    ...before,
    score: before.score + 1,
    balance: before.balance + 1,
  });
  expect(await here.run((db) => isWithheld(db, one.id))).toBe(false);
  expect(await wrongWallets(here)).toEqual([]);
});

test("a moderator closes what was seen with a reason; a citizen does not, and who leaves is in it no more", async () => {
  const here = await createTestCity();
  const [one = await here.person()] = await ring(here);
  await find(here);
  const [flag] = await flags(here);
  const input = { id: flag?.id ?? "", state: "dismissed", reason: "A choir that plans together." } as const;
  await expect(within(here, one, (context) => closeFlag(context, input))).rejects.toThrow("errors.forbidden");
  await within(here, await here.person({ role: "moderator" }), (context) => closeFlag(context, input));
  await find(here);
  expect(await flags(here)).toMatchObject([{ state: "dismissed", reason: input.reason }]);
  await within(here, one, (context) => leaveCity(context, { keep: true, stoneTitle: "Gone" }));
  const found = await here.run((db) => findFlag(db, input.id));
  expect(found?.members.map(({ id }) => id)).not.toContain(one.id);
  const [row] = await here.run((db) =>
    db.select({ by: fairnessFlags.closedBy }).from(fairnessFlags).where(eq(fairnessFlags.id, input.id)),
  );
  expect(row?.by).not.toBeNull();
});

test("what staff are done with is forgotten after half a year; what waits for them or holds points back stays", async () => {
  const here = await createTestCity();
  await ring(here);
  await find(here);
  const actor = await here.person({ role: "superadmin" });
  const [{ id } = { id: "" }] = await flags(here);
  const age = (days: number) =>
    here.run((db) =>
      db.update(fairnessFlags).set({
        foundAt: sql`now() - make_interval(days => ${days})`,
        closedAt: sql`case when closed_at is null then null else now() - make_interval(days => ${days}) end`,
      }),
    );
  const kept = async () => {
    await sweep(here.id);
    return (await flags(here)).length;
  };
  await age(400);
  expect(await kept()).toBe(1);
  await within(here, actor, (context) => withholdPoints(context, { id }));
  await within(here, actor, (context) =>
    closeFlag(context, { id, state: "done", reason: "They agreed on it" }),
  );
  await age(181);
  expect(await kept()).toBe(1);
  await within(here, actor, (context) => releasePoints(context, { id }));
  await age(179);
  expect(await kept()).toBe(1);
  await age(181);
  expect(await kept()).toBe(0);
});
