import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { residences } from "@/db/schema/residence";
import { authorizeTakingPart } from "@/lib/activities/taking-part";
import { endResidence, verifyByList } from "@/lib/people/residence/commands";
import { isVerified, listVerified, residenceOf } from "@/lib/people/residence/queries";
import { startActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings } from "@/tests/support/idea";
import {
  enterCode,
  home,
  letterOf,
  nora,
  proveByList,
  putOnList,
  sendLetter,
} from "@/tests/support/residents";

const verified = (here: TestCity, { id }: { id: string }) => here.run((db) => isVerified(db, id));

test("whoever is on the city's list is verified by what stands there, however it is written", async () => {
  const here = await createTestCity();
  const person = await here.person();
  await putOnList(here, { lastName: "Müller-Łukasz", birthDate: "12.05.1990", postcode: " 10-00 " });
  expect(
    await proveByList(here, person, { lastName: "Walker", birthDate: "1990-05-12", postcode: "1000" }),
  ).toBe(false);
  expect(await verified(here, person)).toBe(false);
  const typed = { lastName: "MULLER LUKASZ", birthDate: "1990-05-12", postcode: "1000" };
  expect(await proveByList(here, person, typed)).toBe(true);
  expect(await verified(here, person)).toBe(true);
  const told = await here.run((db) =>
    db.select({ verb: events.verb, data: events.data }).from(events).where(eq(events.subjectId, person.id)),
  );
  expect(told).toEqual([{ verb: "residence.verified", data: { way: "list" } }]);
});

test("a line of the list verifies one account, however many come at once", async () => {
  const here = await createTestCity();
  await putOnList(here, nora);
  const people = await Promise.all([1, 2, 3, 4].map(() => here.person()));
  const outcomes = await Promise.allSettled(people.map((person) => proveByList(here, person, nora)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.filter((one) => one.status === "rejected").map((one) => String(one.reason))).toEqual(
    Array(3).fill("RuleError: residence.taken"),
  );
  const counts = await Promise.all(people.map((person) => verified(here, person)));
  expect(counts.filter(Boolean)).toHaveLength(1);
});

test("the same person sends it twice at once, and is verified", async () => {
  const here = await createTestCity();
  await putOnList(here, nora);
  const person = await here.person();
  expect(await Promise.all([proveByList(here, person, nora), proveByList(here, person, nora)])).toEqual([
    true,
    true,
  ]);
  expect(await verified(here, person)).toBe(true);
});

test("no city's list verifies anybody in another, though they say the same", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  await putOnList(here, nora);
  await putOnList(elsewhere, { ...nora, lastName: "Runner" });
  const person = await elsewhere.person();
  expect(await proveByList(elsewhere, person, nora)).toBe(false);
  const stranger = await here.person();
  await proveByList(here, stranger, nora);
  expect(await elsewhere.run(listVerified)).toEqual([]);
  const actor = await elsewhere.superadmin();
  await expect(
    elsewhere.run((db) => endResidence({ db, actor }, { id: stranger.id, reason: "moved" })),
  ).rejects.toThrow("errors.notFound");
  expect(await verified(here, stranger)).toBe(true);
});

test("no table of the database holds what the list says or what somebody entered", async () => {
  const here = await createTestCity();
  const odd = { lastName: "Quizzlebottom", birthDate: "1961-02-03", postcode: "QZ77QZ" };
  await putOnList(here, odd);
  await proveByList(here, await here.person(), odd);
  const tables = await here.run((db) =>
    db.execute<{ name: string }>(sql`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'city_id'`),
  );
  for (const { name } of tables) {
    const [found] = await here.run((db) =>
      db.execute<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(name)} t
        where t::text ilike any (array['%quizzlebottom%', '%1961-02-03%', '%qz77qz%'])`),
    );
    expect([name, found?.count]).toEqual([name, 0]);
  }
});

test("it counts for as long as the city says, and what showed it then shows it for another account", async () => {
  const here = await createTestCity();
  await putOnList(here, nora);
  await changeSettings(here, { residenceYears: 1 });
  const [first, second] = [await here.person(), await here.person()];
  await proveByList(here, first, nora);
  const until = (await here.run((db) => residenceOf(db, first.id)))?.expiresAt?.getTime() ?? 0;
  expect(Math.round((until - Date.now()) / 86_400_000)).toBeGreaterThan(363);
  await here.run((db) => db.update(residences).set({ expiresAt: sql`now()` }));
  expect(await verified(here, first)).toBe(false);
  await proveByList(here, second, nora);
  expect(await verified(here, second)).toBe(true);
});

test("staff end it with a reason, which the person reads; citizens end nobody's", async () => {
  const here = await createTestCity();
  await putOnList(here, nora);
  const person = await here.person();
  await proveByList(here, person, nora);
  const end = { id: person.id, reason: "moved" as const };
  for (const role of ["citizen", "policy_maker", "external_moderator", "department_head"] as const) {
    const actor = await here.person({ role });
    await expect(here.run((db) => endResidence({ db, actor }, end))).rejects.toThrow("errors.forbidden");
  }
  const actor = await here.person({ role: "moderator" });
  await here.run((db) => endResidence({ db, actor }, end));
  expect(await here.run((db) => residenceOf(db, person.id))).toMatchObject({
    counts: false,
    endedReason: "moved",
  });
  expect(await here.run(listVerified)).toEqual([]);
});

test("a letter's code verifies whom it came for, once, and address and letter are gone then", async () => {
  const here = await createTestCity();
  const [person, neighbour] = [await here.person(), await here.person()];
  const code = await sendLetter(here, person);
  expect(await enterCode(here, neighbour, code)).toBe(false);
  expect(await enterCode(here, person, "aaaaaaaa")).toBe(false);
  expect(await enterCode(here, person, ` ${code.slice(0, 4).toUpperCase()}-${code.slice(4)}`)).toBe(true);
  expect(await verified(here, person)).toBe(true);
  expect(await letterOf(here, person)).toBe("");
  expect(await enterCode(here, person, code)).toBe(false);
});

test("a letter to the same name and address verifies no second account", async () => {
  const here = await createTestCity();
  const [person, again] = [await here.person(), await here.person()];
  await enterCode(here, person, await sendLetter(here, person));
  const code = await sendLetter(here, again, { ...home, name: "NORA  WALKER", street: "Mill lane, 3" });
  await expect(enterCode(here, again, code)).rejects.toThrow("residence.taken");
  expect(await verified(here, again)).toBe(false);
});

test("an activity for residents is taken part in by them alone, from the second on at which it counts", async () => {
  const here = await createTestCity();
  await putOnList(here, nora);
  const { code } = await startActivity(here, { who: "residents" });
  const actor = await here.person();
  const take = () => here.run((db) => authorizeTakingPart({ db, actor }, code));
  await expect(take()).rejects.toThrow("activities.refused.resident");
  await here.run((db) => verifyByList({ db, actor, city: here.city }, nora));
  expect((await take()).code).toBe(code);
});
