import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factors";
import { versionOf } from "@/lib/cities/editing";
import { changeTeamRules } from "@/lib/cities/team/commands";
import { teamShown } from "@/lib/cities/team/shown";
import type { Person } from "@/lib/people/actor";
import { personalData } from "@/lib/people/exporting/queries";
import { leaveCity } from "@/lib/people/leaving/commands";
import { may } from "@/lib/people/permissions";
import {
  beginFactor,
  confirmFactor,
  keepRecoveryCodes,
  proveFactor,
  renewRecoveryCodes,
  resetFactor,
  turnOffFactor,
} from "@/lib/people/second-factor/commands";
import { factorLimits } from "@/lib/people/second-factor/limits";
import { ownFactor } from "@/lib/people/second-factor/queries";
import { readActor } from "@/lib/people/session";
import { consumeLimit } from "@/lib/request/limits";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings } from "@/tests/support/idea";
import { appCode, secretOf, setUpFactor } from "@/tests/support/second-factor";

/** A moderator whose app is set up, with the session in which that was done and one that came later. */
async function withApp() {
  const here = await createTestCity();
  const mo = await here.person({ role: "moderator" });
  const [first, later] = [await here.session(mo), await here.session(mo)];
  await setUpFactor(here, mo, first);
  return { here, mo, first, later };
}

async function seen(here: TestCity, session: string): Promise<Person> {
  const actor = await here.run((db) => readActor(db, session));
  if (actor.kind !== "person") throw new Error("nobody is signed in");
  return actor;
}

function prove(here: TestCity, actor: Person, code: string, session: string) {
  return here.run((db) => proveFactor({ db, actor, city: here.city }, { code, session }));
}

function freshCodes(here: TestCity, { id: personId }: Person) {
  return here.run(async (db) => {
    const factor = await ownFactor(db, { cityId: here.id, personId });
    return factor.state === "on" ? factor.freshCodes : [];
  });
}

test("a session without the second factor is a citizen's until the app's code is proved in it, and no other session is", async () => {
  const { here, mo, first, later } = await withApp();
  expect(await seen(here, first)).toMatchObject({ role: "moderator" });
  const before = await seen(here, later);
  expect(before).toMatchObject({ role: "citizen", wanting: "code", withheld: "moderator" });
  expect(may(before, "contributions.moderate")).toBe(false);
  expect(may(before, "ideas.submit")).toBe(true);
  const third = await here.session(mo);
  expect(await prove(here, before, await appCode(here, mo), later)).toBe(true);
  expect(await seen(here, later)).toMatchObject({ role: "moderator" });
  expect((await seen(here, later)).wanting).toBeUndefined();
  expect(await seen(here, third)).toMatchObject({ role: "citizen" });
});

test("a code is accepted once: not again, not the one before it, and once by two who send it at the same moment", async () => {
  const { here, mo, later } = await withApp();
  const code = await appCode(here, mo);
  const both = await Promise.all([prove(here, mo, code, later), prove(here, mo, code, later)]);
  expect(both.sort()).toEqual([false, true]);
  expect(await prove(here, mo, code, later)).toBe(false);
  expect(await prove(here, mo, await appCode(here, mo, -1), later)).toBe(false);
  expect(await prove(here, mo, await appCode(here, mo, 1), later)).toBe(true);
});

test("codes from another time, or of somebody else, are refused", async () => {
  const { here, mo, later } = await withApp();
  expect(await prove(here, mo, await appCode(here, mo, 4), later)).toBe(false);
  expect(await prove(here, mo, await appCode(here, mo, -4), later)).toBe(false);
  const other = await here.person({ role: "moderator" });
  await setUpFactor(here, other, await here.session(other));
  expect(await prove(here, mo, await appCode(here, other), later)).toBe(false);
  // Another's session is not let in by one's own code.
  const theirs = await here.session(other);
  await prove(here, mo, await appCode(here, mo), theirs);
  expect(await seen(here, theirs)).toMatchObject({ role: "citizen" });
});

test("a recovery code lets in once, and is kept as a hash that nothing leads back from", async () => {
  const { here, mo, later } = await withApp();
  const codes = await freshCodes(here, mo);
  expect(codes).toHaveLength(10);
  const kept = await here.run((db) => db.select().from(recoveryCodes));
  for (const { codeHash } of kept) expect(codes.some((code) => codeHash.includes(code))).toBe(false);
  const [code = ""] = codes;
  const both = await Promise.all([prove(here, mo, code, later), prove(here, mo, code, later)]);
  expect(both.sort()).toEqual([false, true]);
  expect(await seen(here, later)).toMatchObject({ role: "moderator" });
  expect(await prove(here, mo, code, later)).toBe(false);
  expect(await here.run((db) => ownFactor(db, { cityId: here.id, personId: mo.id }))).toMatchObject({
    codesLeft: 9,
    // Who did not say that they are kept is not shown them after the next sign-in.
    freshCodes: [],
  });
});

test("recovery codes are shown until they are kept, and new ones end the old ones", async () => {
  const { here, mo, later } = await withApp();
  const own = { actor: mo, city: here.city };
  const [old = ""] = await freshCodes(here, mo);
  await here.run((db) => keepRecoveryCodes({ db, ...own }));
  expect(await freshCodes(here, mo)).toEqual([]);
  const renew = (code: string) => here.run((db) => renewRecoveryCodes({ db, ...own }, { code }));
  expect(await renew("000000")).toBe(false);
  expect(await renew(await appCode(here, mo))).toBe(true);
  const fresh = await freshCodes(here, mo);
  expect(fresh).toHaveLength(10);
  expect(await prove(here, mo, old, later)).toBe(false);
  expect(await prove(here, mo, fresh[0] ?? "", later)).toBe(true);
});

test("where a city wants it, staff who have none are citizens until they set it up", async () => {
  const here = await createTestCity();
  const [sam, mo] = [await here.superadmin(), await here.person({ role: "moderator" })];
  const session = await here.session(mo);
  const input = { externalModerators: false, requireFactor: true };
  const version = versionOf(teamShown({ externalModerators: false, requireFactor: false }));
  await here.run((db) => changeTeamRules({ db, actor: sam, city: here.city }, { ...input, version }));
  const before = await seen(here, session);
  expect(before).toMatchObject({ role: "citizen", wanting: "setUp", withheld: "moderator" });
  await setUpFactor(here, before, session);
  expect(await seen(here, session)).toMatchObject({ role: "moderator" });
  const off = here.run((db) => turnOffFactor({ db, actor: mo, city: here.city }, { code: "000000" }));
  await expect(off).rejects.toThrow("auth.factor.required");
  const citizen = await here.session(await here.person());
  expect((await seen(here, citizen)).wanting).toBeUndefined();
});

test("who has not proved it changes nothing about it, and nobody replaces one that is set up by beginning anew", async () => {
  const { here, mo, later } = await withApp();
  const before = await seen(here, later);
  const own = { actor: before, city: here.city };
  const secret = await secretOf(here, mo);
  await here.run((db) => beginFactor({ db, ...own }));
  expect(await secretOf(here, mo)).toBe(secret);
  const code = await appCode(here, mo);
  expect(await here.run((db) => confirmFactor({ db, ...own }, { code, session: later }))).toBe(false);
  for (const change of [turnOffFactor, renewRecoveryCodes])
    await expect(here.run((db) => change({ db, ...own }, { code }))).rejects.toThrow("errors.notFound");
  const citizen = await here.person();
  const begin = here.run((db) => beginFactor({ db, actor: citizen, city: here.city }));
  await expect(begin).rejects.toThrow("errors.notFound");
});

test("a superadmin takes somebody's away: they are signed out, and the ledger says who did it", async () => {
  const { here, mo, first } = await withApp();
  const sam = await here.superadmin();
  await expect(here.run((db) => resetFactor({ db, actor: mo }, { id: mo.id }))).rejects.toThrow(
    "errors.forbidden",
  );
  await here.run((db) => resetFactor({ db, actor: sam }, { id: mo.id }));
  expect((await here.run((db) => readActor(db, first))).kind).toBe("visitor");
  expect(await seen(here, await here.session(mo))).toMatchObject({ role: "moderator" });
  const told = await here.run((db) => db.select().from(events).where(eq(events.verb, "person.factorReset")));
  expect(told).toMatchObject([{ actorId: sam.id, subjectId: mo.id }]);
});

test("turned off, the mailed code is enough again and the app's codes are worth nothing", async () => {
  const { here, mo, later } = await withApp();
  const code = await appCode(here, mo);
  expect(await here.run((db) => turnOffFactor({ db, actor: mo, city: here.city }, { code }))).toBe(true);
  expect(await seen(here, later)).toMatchObject({ role: "moderator" });
  expect(await here.run((db) => db.$count(recoveryCodes))).toBe(0);
});

test("tries are counted by the account, and past the last one none is looked at", async () => {
  const here = await createTestCity();
  const { id } = await here.person({ role: "moderator" });
  const attempt = () => consumeLimit(factorLimits.tries, here.id, id);
  for (let tries = 0; tries < factorLimits.tries.points; tries += 1) await attempt();
  await expect(attempt()).rejects.toThrow("errors.rateLimited");
});

test("the data of a person says that there is one and never its secret, and leaving takes it away", async () => {
  const { here, mo } = await withApp();
  const data = JSON.stringify(await here.run((db) => personalData(db, here.city, mo.id)));
  expect(data).toContain('"secondFactor":[{"begunAt"');
  expect(data).not.toContain(await secretOf(here, mo));
  const leaving = { keep: true, stoneTitle: "Gone" };
  await here.run((db) => leaveCity({ db, actor: mo, city: here.city }, leaving));
  expect(await here.run((db) => db.$count(secondFactors))).toBe(0);
  expect(await here.run((db) => db.$count(people, eq(people.id, mo.id)))).toBe(1);
});

test("the last superadmin stays one, also in a session that has yet to prove the second factor", async () => {
  const here = await createTestCity();
  const [only] = await here.run((db) => db.select().from(people).where(eq(people.role, "superadmin")));
  if (!only) throw new Error("no superadmin");
  await changeSettings(here, { requireFactor: true });
  const before = await seen(here, await here.session({ ...(await here.person()), id: only.id }));
  expect(before).toMatchObject({ role: "citizen", withheld: "superadmin" });
  const leaving = here.run((db) =>
    leaveCity({ db, actor: before, city: here.city }, { keep: true, stoneTitle: "Gone" }),
  );
  await expect(leaving).rejects.toThrow("account.leave.lastSuperadmin");
});
