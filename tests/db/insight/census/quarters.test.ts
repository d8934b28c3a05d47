import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aboutAnswers, aboutFields, groupQuarters } from "@/db/schema/census";
import { neighbourhoods } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { cities } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { followLedger } from "@/lib/events/reading/follow";
import { readGroups } from "@/lib/insight/census/reading";
import { figuresReader } from "@/lib/insight/figures/reader";
import { addDays } from "@/lib/insight/period";
import { addField } from "@/lib/people/about/asking/commands";
import { sayAboutMe } from "@/lib/people/about/commands";
import { addFieldInput } from "@/lib/people/about/input";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";

/** The quarter before this one, and a moment in its middle. */
const now = new Date();
const quarter = new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3 - 3, 1));
const start = quarter.toISOString().slice(0, 10);
const middle = new Date(quarter.getTime() + 45 * 86_400_000);
const today = now.toISOString().slice(0, 10);

/** A city that was here for two years, in which these people posted something then. */
async function cityWith(ages: (string | null)[]): Promise<{ here: TestCity; cast: Person[] }> {
  const here = await createTestCity();
  const createdAt = new Date(now.getTime() - 2 * 366 * 86_400_000);
  await withPlatform((db) => db.update(cities).set({ createdAt }).where(eq(cities.id, here.id)));
  const cast: Person[] = [];
  for (const age of ages) {
    const person = await here.person();
    cast.push(person);
    await takePart(here, person, middle);
    if (age) await here.run((db) => sayAboutMe({ db, actor: person }, { about: { age } }));
  }
  return { here, cast };
}

async function takePart(here: TestCity, author: Person, at: Date): Promise<void> {
  const { id } = await postIdea(here, { author });
  const publishedSecond = Math.floor(at.getTime() / 1000);
  await here.run((db) => db.update(ideas).set({ createdAt: at, publishedSecond }).where(eq(ideas.id, id)));
}

const settle = (here: TestCity) => followLedger(here.id, [figuresReader]);
const anew = (here: TestCity) => here.run((db) => figuresReader.build(db));
const stored = (here: TestCity) =>
  here.run((db) => db.select().from(groupQuarters).orderBy(groupQuarters.start, groupQuarters.field));
const some = (age: string | null, count: number) => Array.from({ length: count }, () => age);

test("a quarter that is over is told as it was then, whatever people say, take back or add later", async () => {
  const { here, cast } = await cityWith([...some("25-34", 6), ...some("75plus", 2), ...some(null, 7)]);
  await settle(here);
  await anew(here);
  const made = await stored(here);
  const ages = made.filter(({ field }) => field === "age");
  const together = ["", "under18", "18-24", "35-44", "45-54", "55-64", "65-74", "75plus"];
  expect(ages).toMatchObject([{ start, people: 15, shown: { "25-34": 6 }, together }]);

  const [first, second, third] = cast;
  if (!first || !second || !third) throw new Error("nobody is there");
  await here.run((db) => sayAboutMe({ db, actor: first }, { about: { age: "75plus" } }));
  await here.run((db) => sayAboutMe({ db, actor: second }, { about: {} }));
  await here.run((db) =>
    leaveCity({ db, actor: third, city: here.city }, { keep: false, stoneTitle: "Removed" }),
  );
  const late = await here.person();
  await takePart(here, late, middle);
  const staff = await here.superadmin();
  const words = { "label.en": "Rent or own?", "choice0.en": "Rent", "choice1.en": "Own" };
  await here.run((db) => addField({ db, actor: staff, city: here.city }, addFieldInput.parse(words)));
  await settle(here);
  await anew(here);
  expect(await stored(here)).toEqual(made);
});

test("every period of the dashboard shows whole quarters, so that no two tables overlap", async () => {
  const { here, cast } = await cityWith([...some("25-34", 9), ...some(null, 9)]);
  for (const person of cast.slice(0, 12))
    await takePart(here, person, new Date(middle.getTime() - 92 * 86_400_000));
  await settle(here);
  await anew(here);
  const seen = new Set<string>();
  for (let back = 0; back < 200; back += 1) {
    const tables = await here.run((db) => readGroups(db, addDays(today, -back)));
    for (const table of tables)
      seen.add(JSON.stringify([table.start, table.question.field, table.published]));
    for (const table of tables) expect(addDays(table.start, 89) <= addDays(today, -back)).toBe(true);
  }
  const starts = new Set((await stored(here)).map((row) => row.start));
  expect(starts.size).toBe(2);
  expect(seen.size).toBe((await stored(here)).length);
});

test("a table counts what a slow count of the rows comes to, each person once", async () => {
  const { here, cast } = await cityWith([...some("18-24", 8), ...some("45-54", 5), ...some(null, 9)]);
  const [north, south] = [newId(), newId()];
  const question = { id: newId(), choices: [newId(), newId()] };
  await here.run(async (db) => {
    await db.insert(neighbourhoods).values([
      { id: north, slug: "north", name: { en: "North" } },
      { id: south, slug: "south", name: { en: "South" } },
    ]);
    const choices = question.choices.map((id) => ({ id, label: { en: id } }));
    await db.insert(aboutFields).values({ id: question.id, label: { en: "Rent or own?" }, choices });
  });
  for (const [index, person] of cast.entries()) {
    await takePart(here, person, new Date(middle.getTime() + 20 * 86_400_000));
    if (index >= 13) continue;
    const [area, choice] = [index % 3 === 0 ? north : south, question.choices[index % 2] ?? ""];
    await here.run((db) =>
      db.update(people).set({ neighbourhoodId: area, relation: "resident" }).where(eq(people.id, person.id)),
    );
    const said = { personId: person.id, field: question.id, value: choice };
    await here.run((db) => db.insert(aboutAnswers).values(said));
  }
  await settle(here);
  await anew(here);
  const authors = await here.run((db) => db.select({ id: ideas.authorId }).from(ideas));
  expect(new Set(authors.map(({ id }) => id)).size).toBe(22);
  const shown = Object.fromEntries((await stored(here)).map((row) => [row.field, row.shown]));
  expect(shown.neighbourhood).toEqual({ "": 9, [north]: 5, [south]: 8 });
  expect(shown.relation).toEqual({ resident: 13 });
  expect(shown[question.id]).toEqual({
    "": 9,
    [question.choices[0] ?? ""]: 7,
    [question.choices[1] ?? ""]: 6,
  });
  expect(shown.age).toEqual({ "18-24": 8, "45-54": 5 });
});

test("fewer than five people make no table at all, and the quarter that runs makes none yet", async () => {
  const { here } = await cityWith(some("25-34", 4));
  for (let count = 0; count < 10; count += 1) await takePart(here, await here.person(), now);
  await settle(here);
  await anew(here);
  expect(await stored(here)).toEqual([]);
});
