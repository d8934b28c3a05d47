import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withPlatform } from "@/db/with-city";
import {
  addDomain,
  makePrimary,
  proveDomain,
  removeDomain,
  verifyDomain,
} from "@/lib/cities/domains/commands";
import { listDomains } from "@/lib/cities/domains/queries";
import { readSetupToken, recordValue, setupToken } from "@/lib/cities/domains/records";
import { cityById, resolveCity } from "@/lib/cities/resolve";
import { createTestCity, type TestCity } from "@/tests/support/city";

async function setUp() {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const host = `ideas.${here.city.slug}.example`;
  const inCity = <T>(
    work: (context: {
      db: Parameters<Parameters<TestCity["run"]>[0]>[0];
      actor: typeof actor;
      city: TestCity["city"];
    }) => Promise<T>,
  ) => here.run((db) => work({ db, actor, city: here.city }));
  return { here, host, inCity };
}

async function proofOf(here: TestCity): Promise<string> {
  const [domain] = await here.run(listDomains);
  return recordValue(domain?.verificationToken ?? "");
}

test("a domain answers once its record is found, and becomes the main address when it is chosen", async () => {
  const { here, host, inCity } = await setUp();
  await inCity((context) => addDomain(context, { host }));
  expect(await resolveCity(host)).toBeNull();
  const wrong = ["v=spf1 -all", recordValue("another")];
  expect(await inCity((context) => verifyDomain(context, { host, records: wrong }))).toBe(false);
  await expect(inCity((context) => makePrimary(context, { host }))).rejects.toThrow("notVerified");
  const records = ["v=spf1 -all", await proofOf(here)];
  expect(await inCity((context) => verifyDomain(context, { host, records }))).toBe(true);
  expect(await resolveCity(host)).toMatchObject({ id: here.id, primaryHost: here.host });
  await inCity((context) => makePrimary(context, { host }));
  expect((await cityById(here.id))?.primaryHost).toBe(host);
  await inCity((context) => makePrimary(context, { host: null }));
  expect((await cityById(here.id))?.primaryHost).toBe(here.host);
  await inCity((context) => removeDomain(context, { host }));
  expect(await resolveCity(host)).toBeNull();
});

test("a domain that another city proved is taken; one that was only named is free after a week", async () => {
  const [one, other] = [await setUp(), await setUp()];
  const { host } = one;
  await one.inCity((context) => addDomain(context, { host }));
  const claim = () => other.inCity((context) => addDomain(context, { host }));
  await expect(claim()).rejects.toThrow("admin.domains.taken");
  await withPlatform((db) =>
    db.execute(sql`update city_hosts set created_at = now() - interval '8 days' where host = ${host}`),
  );
  await claim();
  expect(await one.here.run(listDomains)).toEqual([]);
  const records = [await proofOf(other.here)];
  await other.inCity((context) => verifyDomain(context, { host, records }));
  await withPlatform((db) =>
    db.execute(sql`update city_hosts set created_at = now() - interval '80 days' where host = ${host}`),
  );
  await expect(one.inCity((context) => addDomain(context, { host }))).rejects.toThrow("taken");
});

test("a city can neither prove, use nor remove a domain of another", async () => {
  const [one, other] = [await setUp(), await setUp()];
  const { host } = one;
  await one.inCity((context) => addDomain(context, { host }));
  const records = [await proofOf(one.here)];
  await one.inCity((context) => verifyDomain(context, { host, records }));
  await expect(other.inCity((context) => verifyDomain(context, { host, records }))).rejects.toThrow();
  await expect(other.inCity((context) => makePrimary(context, { host }))).rejects.toThrow();
  await expect(other.inCity((context) => removeDomain(context, { host }))).rejects.toThrow();
  expect(await resolveCity(host)).toMatchObject({ id: one.here.id });
});

test("addresses of the platform itself are not given away", async () => {
  const { inCity } = await setUp();
  for (const host of ["localhost", "other.localhost", "a.b.localhost"]) {
    await expect(inCity((context) => addDomain(context, { host }))).rejects.toThrow("ofPlatform");
  }
});

test("whoever has the link proves a domain by its entry alone, and no other city's", async () => {
  const [one, other] = [await setUp(), await setUp()];
  const { host, here } = one;
  await one.inCity((context) => addDomain(context, { host }));
  const link = setupToken(here.id, host);
  expect(readSetupToken(here.id, link)).toBe(host);
  for (const wrong of ["", host, `${host}.`, `x${link}`, `${link}x`, setupToken(other.here.id, host)]) {
    expect(readSetupToken(here.id, wrong), wrong).toBeNull();
  }
  const visitor = here.visitor();
  const prove = (records: string[]) =>
    here.run((db) => proveDomain({ db, actor: visitor, city: here.city }, { host, records }));
  expect(await prove(["cityloop=guessed"])).toBe(false);
  expect(await resolveCity(host)).toBeNull();
  expect(await prove([await proofOf(here)])).toBe(true);
  expect(await resolveCity(host)).toMatchObject({ id: here.id });
});
