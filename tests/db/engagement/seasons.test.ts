import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { neighbourhoods } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { seasonPlaces, seasons } from "@/db/schema/seasons";
import { newId } from "@/lib/base/ids";
import { versionOf } from "@/lib/cities/editing";
import { addSeason, changeSeason, removeSeason } from "@/lib/engagement/seasons/commands";
import { addSeasonInput, changeSeasonInput } from "@/lib/engagement/seasons/input";
import { findSeason, neighbourhoodPlaces, peoplePlaces } from "@/lib/engagement/seasons/queries";
import { seasonShown } from "@/lib/engagement/seasons/shown";
import { tendSeasons } from "@/lib/engagement/seasons/tend";
import { changeTakingPart } from "@/lib/engagement/taking-part/commands";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { dayFromNow, earn, runSeason } from "@/tests/support/seasons";

const tend = (here: TestCity) => here.run((db) => tendSeasons(db, here.city));

async function ranked(here: TestCity, firstName: string): Promise<Person> {
  const person = await here.person({ firstName, lastName: "Ranked" });
  await here.run((db) => db.update(people).set({ ranked: true }).where(eq(people.id, person.id)));
  return person;
}

/** Each line as "place name marks weeks". */
async function namesOf(here: TestCity, id: string): Promise<string[]> {
  return here.run(async (db) => {
    const season = await findSeason(db, id, here.city);
    if (!season) throw new Error("the season is gone");
    const places = await peoplePlaces(db, season, { limit: 20, readerId: null });
    return places.map(
      ({ place, person, left, marks, weeks }) =>
        `${place} ${person?.firstName ?? (left ? "left" : "unnamed")} ${marks} ${weeks}`,
    );
  });
}

const choose = (here: TestCity, person: Person, choice: { plays: boolean; ranked: boolean }) =>
  within(here, person, (context) => changeTakingPart(context, { showsBadges: false, ...choice }));

test("who did different things in several weeks is ahead of who did much of one; only those who asked are named", async () => {
  const here = await createTestCity();
  const { id } = await runSeason(here);
  const [wide, eager, steady, shy] = [
    await ranked(here, "Wide"),
    await ranked(here, "Eager"),
    await ranked(here, "Steady"),
    await here.person({ firstName: "Shy" }),
  ];
  for (const deed of ["ideaPosted", "commentPosted", "listened"]) await earn(here, wide, deed, 1);
  for (let time = 0; time < 30; time += 1) await earn(here, eager, "supportGiven", 1);
  for (const daysAgo of [1, 8, 15]) await earn(here, steady, "supportGiven", daysAgo);
  await earn(here, steady, "supportGiven", 32);
  for (const deed of ["ideaPosted", "commentPosted", "listened", "supportGiven"])
    await earn(here, shy, deed, 1);
  await tend(here);
  expect(await namesOf(here, id)).toEqual(["1 Steady 3 3", "2 Wide 3 1", "3 Eager 1 1"]);
});

test("who leaves the ranking or the game is gone from it at once, and the others move up", async () => {
  const here = await createTestCity();
  const { id } = await runSeason(here);
  const [first, second, third] = [
    await ranked(here, "First"),
    await ranked(here, "Second"),
    await ranked(here, "Third"),
  ];
  for (const deed of ["ideaPosted", "commentPosted", "listened"]) await earn(here, first, deed, 1);
  for (const deed of ["ideaPosted", "commentPosted"]) await earn(here, second, deed, 1);
  await earn(here, third, "ideaPosted", 1);
  await tend(here);
  await choose(here, first, { plays: true, ranked: false });
  expect(await namesOf(here, id)).toEqual(["1 Second 2 1", "2 Third 1 1"]);
  await choose(here, second, { plays: false, ranked: true });
  expect(await namesOf(here, id)).toEqual(["1 Third 1 1"]);
  await choose(here, second, { plays: true, ranked: false });
  expect(await namesOf(here, id)).toEqual(["1 Third 1 1"]);
});

test("what a season recognised stays when it is over, without the names of who left or is not named any more", async () => {
  const here = await createTestCity();
  const { id } = await runSeason(here, { lastDay: dayFromNow(-1) });
  const people = [await ranked(here, "One"), await ranked(here, "Two"), await ranked(here, "Three")] as const;
  const [one, two, three] = people;
  for (const deed of ["ideaPosted", "commentPosted", "listened"]) await earn(here, one, deed, 3);
  for (const deed of ["ideaPosted", "commentPosted"]) await earn(here, two, deed, 3);
  await earn(here, three, "ideaPosted", 3);
  await tend(here);
  await earn(here, three, "reportUpheld", 4);
  await tend(here);
  await within(here, one, (context) => leaveCity(context, { keep: false, stoneTitle: "Gone" }));
  await choose(here, two, { plays: true, ranked: false });
  expect(await namesOf(here, id)).toEqual(["1 left 3 1", "2 unnamed 2 1", "3 Three 1 1"]);
  await within(here, three, (context) => leaveCity(context, { keep: true, stoneTitle: "Gone" }));
  expect(await namesOf(here, id)).toEqual(["1 left 3 1", "2 unnamed 2 1", "3 left 1 1"]);
  const rows = await here.run((db) =>
    db.select({ id: seasonPlaces.personId }).from(seasonPlaces).orderBy(seasonPlaces.line),
  );
  expect(rows.map((row) => row.id)).toEqual([null, two.id, null]);
});

/** A neighbourhood with so many people, each of whom posted an idea so many days ago. */
async function settle(
  here: TestCity,
  {
    name,
    population,
    size,
    daysAgo,
  }: { name: string; population: number | null; size: number; daysAgo: number },
) {
  const neighbourhoodId = newId();
  await here.run((db) =>
    db.insert(neighbourhoods).values({ id: neighbourhoodId, slug: name, name: { en: name }, population }),
  );
  const inhabitants: Person[] = [];
  for (let index = 0; index < size; index += 1) {
    const person = await here.person();
    await move(here, person, neighbourhoodId);
    await earn(here, person, "ideaPosted", daysAgo);
    inhabitants.push(person);
  }
  return { neighbourhoodId, inhabitants };
}

const move = (here: TestCity, { id }: Person, neighbourhoodId: string) =>
  here.run((db) => db.update(people).set({ neighbourhoodId }).where(eq(people.id, id)));

/** Each line as "place name marks". */
async function orderOf(here: TestCity, id: string): Promise<string[]> {
  const places = await here.run((db) => neighbourhoodPlaces(db, id));
  return places.map(({ name, place, marks }) => `${place} ${name.en} ${marks}`);
}

test("neighbourhoods stand by their inhabitants; one without their number, or with four who take part, does not", async () => {
  const here = await createTestCity();
  const { id } = await runSeason(here, { lastDay: dayFromNow(-1) });
  await settle(here, { name: "large", population: 10_000, size: 7, daysAgo: 3 });
  await settle(here, { name: "small", population: 1_000, size: 5, daysAgo: 3 });
  await settle(here, { name: "few", population: 100, size: 4, daysAgo: 3 });
  await settle(here, { name: "uncounted", population: null, size: 6, daysAgo: 3 });
  await tend(here);
  expect(await orderOf(here, id)).toEqual(["1 small 50", "2 large 7"]);
});

test("while a season runs nobody's home is told by a neighbourhood that moves: months move them", async () => {
  const here = await createTestCity();
  const { id } = await runSeason(here, { firstDay: dayFromNow(-70), lastDay: dayFromNow(20) });
  const daysAgo = new Date().getUTCDate() + 10;
  const north = await settle(here, { name: "north", population: 1_000, size: 6, daysAgo });
  const south = await settle(here, { name: "south", population: 1_000, size: 6, daysAgo });
  const west = await settle(here, { name: "west", population: 1_000, size: 4, daysAgo });
  await tend(here);
  const order = await orderOf(here, id);
  expect(order.sort()).toEqual(["1 north 60", "1 south 60"]);

  const [mover, leaver] = north.inhabitants;
  const [poster] = south.inhabitants;
  if (!mover || !leaver || !poster) throw new Error("nobody lives there");
  const same = async () => expect((await orderOf(here, id)).sort()).toEqual(order);
  await earn(here, poster, "commentPosted", 0);
  await tend(here);
  await same();
  const fifth = await here.person();
  await move(here, fifth, west.neighbourhoodId);
  await earn(here, fifth, "ideaPosted", 0);
  await tend(here);
  await same();
  await move(here, mover, south.neighbourhoodId);
  await tend(here);
  await same();
  await within(here, leaver, (context) => leaveCity(context, { keep: false, stoneTitle: "Gone" }));
  await tend(here);
  await same();

  await here.run((db) => db.update(seasons).set({ neighbourhoodsUntil: dayFromNow(-70) }));
  await tend(here);
  expect(await orderOf(here, id)).toEqual(["1 south 70"]);
});

test("in the first month of a season no neighbourhood stands anywhere, and other days place them anew", async () => {
  const here = await createTestCity();
  const firstDay = `${dayFromNow(0).slice(0, 7)}-01`;
  const season = await runSeason(here, { firstDay });
  await settle(here, { name: "north", population: 1_000, size: 5, daysAgo: new Date().getUTCDate() + 10 });
  await settle(here, { name: "south", population: 1_000, size: 5, daysAgo: 0 });
  await tend(here);
  expect(await orderOf(here, season.id)).toEqual([]);
  const staff = await here.superadmin();
  const version = versionOf(seasonShown(season, here.city.locales));
  const rules = { lastDay: season.lastDay, ranksPeople: "on", ranksNeighbourhoods: "on" };
  const change = {
    ...rules,
    id: season.id,
    version,
    "name.en": "Spring in the city",
    firstDay: dayFromNow(-70),
  };
  await within(here, staff, (context) => changeSeason(context, changeSeasonInput.parse(change)));
  expect(await orderOf(here, season.id)).toEqual(["1 north 50"]);
});

const spring = {
  "name.en": "Spring in the city",
  firstDay: dayFromNow(-3),
  lastDay: dayFromNow(20),
  ranksPeople: "on",
};

test("a season is made, changed and removed by who sets up the city; none in the past, none beside another", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const add = (actor: Person, values = {}) =>
    within(here, actor, (context) => addSeason(context, addSeasonInput.parse({ ...spring, ...values })));
  for (const actor of [await here.person(), await here.person({ role: "moderator" })]) {
    await expect(add(actor)).rejects.toThrow("errors.forbidden");
  }
  const past = { firstDay: dayFromNow(-9), lastDay: dayFromNow(-2) };
  await expect(add(staff, past)).rejects.toThrow("season.admin.inThePast");
  const { id } = await add(staff);
  await expect(add(staff, { firstDay: dayFromNow(20), lastDay: dayFromNow(40) })).rejects.toThrow(
    "season.admin.overlaps",
  );
  await add(staff, { firstDay: dayFromNow(21), lastDay: dayFromNow(40) });
  const change = async (values: object) => {
    const season = await here.run((db) => findSeason(db, id, here.city));
    if (!season) throw new Error("the season is gone");
    const version = versionOf(seasonShown(season, here.city.locales));
    const input = changeSeasonInput.parse({ ...spring, ...values, id, version });
    return within(here, staff, (context) => changeSeason(context, input));
  };
  expect(await change({ lastDay: dayFromNow(15) })).toEqual({ ok: true });
  await expect(change({ lastDay: dayFromNow(25) })).rejects.toThrow("season.admin.overlaps");
  await here.run((db) => db.update(seasons).set({ closedAt: new Date() }).where(eq(seasons.id, id)));
  expect(await change({ "name.en": "Spring 2026", lastDay: dayFromNow(15) })).toEqual({ ok: true });
  await expect(change({ lastDay: dayFromNow(16) })).rejects.toThrow("season.admin.isOver");
  await expect(within(here, staff, (context) => removeSeason(context, { id }))).rejects.toThrow(
    "season.admin.isOver",
  );
});

test("days that end before they begin, a year and more, or nothing to rank are refused", () => {
  const wrong = [
    { lastDay: dayFromNow(-4) },
    { lastDay: dayFromNow(400) },
    { firstDay: "" },
    { ranksPeople: undefined },
  ];
  for (const values of wrong) {
    expect(addSeasonInput.safeParse({ ...spring, ...values }).success, JSON.stringify(values)).toBe(false);
  }
});
