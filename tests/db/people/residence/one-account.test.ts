import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { listDeeds } from "@/lib/audit/queries";
import type { Person } from "@/lib/people/actor";
import { heedProvider } from "@/lib/people/residence/by-provider";
import { endResidence, lookUpResident } from "@/lib/people/residence/commands";
import { askForLetter } from "@/lib/people/residence/letters/commands";
import { listWaiting } from "@/lib/people/residence/letters/queries";
import { countVerified, isVerified } from "@/lib/people/residence/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings } from "@/tests/support/idea";
import { enterCode, home, nora, proveByList, putOnList, sendLetter } from "@/tests/support/residents";

const papers = { lastName: "Walker", birthDate: "1990-05-12" };
const verified = (here: TestCity, { id }: Person) => here.run((db) => isVerified(db, id));

async function twoAccounts() {
  const here = await createTestCity();
  await putOnList(here, nora);
  return { here, one: await here.person(), two: await here.person() };
}

function byProvider(here: TestCity, actor: Person, claims: Record<string, unknown>) {
  const word = { issuer: "https://id.example", subject: actor.id, claims: { resident: "yes", ...claims } };
  return here.run((db) => heedProvider({ db, city: here.city, actor }, word));
}

test("a letter to somebody on the list stands for their line: one account, whichever way comes first", async () => {
  const { here, one, two } = await twoAccounts();
  await proveByList(here, one, nora);
  const code = await sendLetter(here, two, { ...home, ...papers });
  await expect(enterCode(here, two, code)).rejects.toThrow("residence.taken");
  expect(await verified(here, two)).toBe(false);

  const other = await twoAccounts();
  const first = await sendLetter(other.here, other.one, { ...home, ...papers });
  expect(await enterCode(other.here, other.one, first)).toBe(true);
  await expect(proveByList(other.here, other.two, nora)).rejects.toThrow("residence.taken");
});

test("the name on the letterbox and another address make nobody a second person", async () => {
  const { here, one, two } = await twoAccounts();
  await proveByList(here, one, nora);
  const elsewhere = { name: "N. Runner", street: "Other Street 9", postcode: "2000", place: "Testville" };
  const code = await sendLetter(here, two, { ...elsewhere, ...papers });
  await expect(enterCode(here, two, code)).rejects.toThrow("residence.taken");
});

test("of twenty accounts that come at once by list and by letter, one is verified", async () => {
  const { here } = await twoAccounts();
  const people = await Promise.all(Array.from({ length: 20 }, () => here.person()));
  const codes = new Map<string, string>();
  for (const person of people.slice(10))
    codes.set(person.id, await sendLetter(here, person, { ...home, ...papers }));
  const tries = people.map((person) => {
    const code = codes.get(person.id);
    return code ? enterCode(here, person, code) : proveByList(here, person, nora);
  });
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
  expect(new Set(refused)).toEqual(new Set(["RuleError: residence.taken"]));
  const counts = await here.run(countVerified);
  expect(counts.list + counts.letter).toBe(1);
});

test("whom the provider tells by name and birth is found again by the list, and the other way round", async () => {
  const { here, one, two } = await twoAccounts();
  await changeSettings(here, { residenceClaim: "resident", residenceClaimValues: ["yes"] });
  const claims = { given_name: "Nora", family_name: "WALKER", birthdate: "1990-05-12" };
  await byProvider(here, one, claims);
  expect(await verified(here, one)).toBe(true);
  await expect(proveByList(here, two, nora)).rejects.toThrow("residence.taken");
  // Signing in never fails of it; it verifies nobody a second time.
  const other = await twoAccounts();
  await changeSettings(other.here, { residenceClaim: "resident", residenceClaimValues: ["yes"] });
  await proveByList(other.here, other.one, nora);
  await byProvider(other.here, other.two, claims);
  expect(await verified(other.here, other.two)).toBe(false);
});

test("a family at one address is several people, and so is who has another birthday", async () => {
  const { here, one, two } = await twoAccounts();
  await proveByList(here, one, nora);
  const code = await sendLetter(here, two, { ...home, lastName: "Walker", birthDate: "1988-01-02" });
  expect(await enterCode(here, two, code)).toBe(true);
});

test("once it was ended, what showed it shows it for another account by any way", async () => {
  const { here, one, two } = await twoAccounts();
  await proveByList(here, one, nora);
  const actor = await here.superadmin();
  await here.run((db) => endResidence({ db, actor }, { id: one.id, reason: "mistake" }));
  const code = await sendLetter(here, two, { ...home, ...papers });
  expect(await enterCode(here, two, code)).toBe(true);
});

test("staff see of a letter whether its line is on the list, and of a line nothing but whether it is there", async () => {
  const { here, one, two } = await twoAccounts();
  const ask = (actor: Person, birthDate: string) =>
    here.run((db) => askForLetter({ db, actor, city: here.city }, { ...home, ...papers, birthDate }));
  await ask(one, papers.birthDate);
  await ask(two, "1990-05-13");
  expect((await here.run(listWaiting)).map(({ onList }) => onList)).toEqual([true, false]);
  const actor = await here.person({ role: "moderator" });
  const look = (entry: typeof nora) =>
    here.run((db) => lookUpResident({ db, actor, city: here.city }, entry));
  expect([await look(nora), await look({ ...nora, postcode: "2000" }), await look({})]).toEqual([
    ...[true, false, false],
  ]);
  await proveByList(here, one, nora);
  expect(await look(nora)).toBe(true);
  const citizen = here.run((db) => lookUpResident({ db, actor: two, city: here.city }, nora));
  await expect(citizen).rejects.toThrow("errors.forbidden");
  const filter = { group: null, person: actor.id, from: null, until: null };
  const deeds = await here.run((db) => listDeeds(db, filter, { after: null, limit: 9 }));
  expect(deeds.map(({ verb }) => verb)).toEqual(Array(4).fill("residence.lookedUp"));
  const ledger = JSON.stringify(await here.run((db) => db.select().from(events)));
  for (const word of ["Walker", "walker", "1990-05-12"]) expect(ledger).not.toContain(word);
});

test("where no list tells, a letter asks for no birthday, and nobody knows whether it is on one", async () => {
  const here = await createTestCity();
  await changeSettings(here, { residenceLetters: true });
  const actor = await here.person();
  await here.run((db) => askForLetter({ db, actor, city: here.city }, home));
  expect(await here.run(listWaiting)).toMatchObject([{ onList: null }]);
});
