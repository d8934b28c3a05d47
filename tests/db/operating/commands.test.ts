import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { events, mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { cities, platformLog } from "@/db/schema/platform";
import { withCity, withPlatform } from "@/db/with-city";
import { cityById } from "@/lib/cities/resolve";
import { approveCity, resumeCity, suspendCity } from "@/lib/operating/commands";
import { askToErase } from "@/lib/operating/erasing";
import { findCitySummary, recentOperations } from "@/lib/operating/queries";
import { type Person, systemActor } from "@/lib/people/actor";
import { createTestCity, openPlatform } from "@/tests/support/city";

const operator: Person = {
  kind: "person",
  id: "01890000-0000-7000-8000-000000000001",
  role: "operator",
  firstName: "Robin",
  lastName: "Operator",
  locale: "en",
  named: true,
  reviewed: true,
};
const by = { actor: operator };
let other: Awaited<ReturnType<typeof createTestCity>>;

beforeAll(async () => {
  other = await createTestCity();
});

describe("an operator", () => {
  it("suspends and resumes a city, and both stand in its ledger and the platform's log", async () => {
    const city = await createTestCity();
    await suspendCity(by, { cityId: city.id, reason: "unpaid for long" });
    expect((await cityById(city.id))?.state).toBe("suspended");
    expect(await findCitySummary(city.city.slug)).toMatchObject({
      state: "suspended",
      suspendedReason: "unpaid for long",
    });
    await resumeCity(by, { cityId: city.id });
    expect((await cityById(city.id))?.state).toBe("live");
    const verbs = await city.run((db) => db.select({ verb: events.verb }).from(events));
    expect(verbs.map(({ verb }) => verb)).toEqual(expect.arrayContaining(["city.suspended", "city.resumed"]));
    const log = await withPlatform((db) =>
      db.select().from(platformLog).where(eq(platformLog.cityId, city.id)),
    );
    expect(log.map(({ action }) => action).sort()).toEqual(["resumed", "suspended"]);
  });

  it("reads who did what and why, also of somebody who has left or of the command line", async () => {
    const city = await createTestCity();
    const names = { firstName: "Robin", lastName: "Operator" };
    const robin = await (await openPlatform()).person({ role: "operator", ...names });
    await suspendCity({ actor: robin }, { cityId: city.id, reason: "unpaid for long" });
    await resumeCity(by, { cityId: city.id });
    await suspendCity({ actor: systemActor("console") }, { cityId: city.id, reason: "once more" });
    expect(await recentOperations(city.id)).toMatchObject([
      { action: "suspended", detail: { reason: "once more" }, by: null },
      { action: "resumed", by: { name: "" } },
      { action: "suspended", detail: { reason: "unpaid for long" }, by: { name: "Robin Operator" } },
    ]);
  });

  it("approves a city that waits, once, and tells its founder", async () => {
    const city = await createTestCity({ state: "awaiting_approval" });
    await approveCity(by, { cityId: city.id });
    expect((await cityById(city.id))?.state).toBe("live");
    const told = await city.run((db) => db.select({ to: mails.recipient }).from(mails));
    expect(told).toEqual([{ to: city.superadminEmail }]);
    await expect(approveCity(by, { cityId: city.id })).rejects.toThrow("platform.notNow");
  });

  it("erases a city only once it is suspended and was exported since, and leaves the others alone", async () => {
    const city = await createTestCity();
    await expect(askToErase(by, { cityId: city.id })).rejects.toThrow("platform.notErasable");
    await exported(city.id, new Date(Date.now() - 60_000));
    await suspendCity(by, { cityId: city.id, reason: "it moves away" });
    await expect(askToErase(by, { cityId: city.id })).rejects.toThrow("platform.notErasable");
    await exported(city.id);
    await askToErase(by, { cityId: city.id });
    expect(await cityById(city.id)).toBeNull();
    expect(await withCity(city.id, (db) => db.$count(people))).toBe(0);
    expect(await other.run((db) => db.$count(people))).toBe(1);
  });
});

describe("nobody else", () => {
  it("may suspend a city, not even its superadmin", async () => {
    const city = await createTestCity();
    const superadmin = await city.superadmin();
    await expect(suspendCity({ actor: superadmin }, { cityId: city.id, reason: "just so" })).rejects.toThrow(
      "errors.forbidden",
    );
  });

  it("can make the ledger of a living city forget", async () => {
    const city = await createTestCity();
    await expect(city.run((db) => db.delete(events))).rejects.toThrow();
    expect(await city.run((db) => db.$count(events))).toBe(1);
  });
});

async function exported(cityId: string, exportedAt = new Date()): Promise<void> {
  await withPlatform((db) => db.update(cities).set({ exportedAt }).where(eq(cities.id, cityId)));
}
