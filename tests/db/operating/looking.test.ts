import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { settings } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { ideas } from "@/db/schema/ideas";
import { cities, platformLog } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { allowLookIn, endLookIn } from "@/lib/cities/look-in/commands";
import { lookInHistory } from "@/lib/cities/look-in/queries";
import { lookAtIdea, lookAtIdeas } from "@/lib/operating/looking/ideas";
import { lookInto } from "@/lib/operating/looking/look-into";
import { cityOverview, operatorNames } from "@/lib/operating/looking/overview";
import type { Person } from "@/lib/people/actor";
import { createTestCity, openPlatform, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";

let operator: Person;
let elsewhere: TestCity;

beforeAll(async () => {
  operator = await (await openPlatform()).person({ role: "operator", firstName: "Robin", lastName: "Op" });
  elsewhere = await createTestCity();
  await postIdea(elsewhere, { title: "Of another city" });
});

async function setUp() {
  const here = await createTestCity();
  const superadmin = await here.superadmin();
  const context = { actor: superadmin, city: here.city };
  return {
    here,
    allow: () => here.run((db) => allowLookIn({ db, ...context }, { hours: 24 })),
    end: () => here.run((db) => endLookIn({ db, ...context })),
    look: <T>(read: Parameters<typeof lookInto<T>>[2], actor = operator) =>
      lookInto({ actor }, { slug: here.city.slug, at: "/ideas" }, read),
    looks: () => here.run((db) => db.$count(events, eq(events.verb, "city.lookedIn"))),
  };
}

const everything = (db: Parameters<typeof cityOverview>[0]) => lookAtIdeas(db, { view: "all", after: null });

describe("an operator", () => {
  it("sees nothing that no superadmin allows, and no look is recorded", async () => {
    const { look, looks } = await setUp();
    await expect(look(everything)).rejects.toThrow("errors.notFound");
    expect(await looks()).toBe(0);
  });

  it("sees that city's board, ideas and settings while it is allowed, without anybody's address", async () => {
    const { here, allow, look } = await setUp();
    const { code } = await postIdea(here, { title: "A shady bench" });
    await allow();
    const { seen } = await look(everything);
    expect(seen.rows.map(({ title }) => title)).toEqual(["A shady bench"]);
    expect((await look((db) => lookAtIdea(db, code))).seen?.found).toMatchObject({ kind: "idea" });
    const overview = (await look(cityOverview)).seen;
    expect(overview.staff.map(({ role }) => role)).toContain("superadmin");
    expect(JSON.stringify(overview)).not.toContain("@");
  });

  it("reads no text that staff took down", async () => {
    const { here, allow, look } = await setUp();
    const { id, code } = await postIdea(here, { title: "Rude words" });
    await changeIdea(here, id, { visibility: "removed" });
    await allow();
    const { seen } = await look((db) => lookAtIdea(db, code));
    expect(seen?.found.kind).toBe("stone");
    expect(JSON.stringify(seen)).not.toContain("Rude");
  });

  it("can change nothing: the database itself refuses", async () => {
    const { here, allow, look } = await setUp();
    const { id } = await postIdea(here);
    await allow();
    await expect(
      look((db) => db.update(ideas).set({ title: "Mine" }).where(eq(ideas.id, id))),
    ).rejects.toMatchObject({
      messageKey: "errors.readOnly",
    });
    await expect(look((db) => db.execute(sql`set transaction read write`))).rejects.toThrow();
  });

  it("leaves a line for each look, by name, with the page, in the city and on the platform", async () => {
    const { here, allow, look } = await setUp();
    await allow();
    await look(everything);
    await look(everything);
    const [last, , first] = await here.run((db) => lookInHistory(db));
    expect(first).toMatchObject({ verb: "city.lookInAllowed", operator: null });
    expect(last).toMatchObject({ verb: "city.lookedIn", path: "/ideas", operator: operator.id });
    expect((await operatorNames([operator.id])).get(operator.id)).toBe("Robin Op");
    const log = await withPlatform((db) =>
      db
        .select({ by: platformLog.operatorId, detail: platformLog.detail })
        .from(platformLog)
        .where(and(eq(platformLog.cityId, here.id), eq(platformLog.action, "lookedIn"))),
    );
    expect(log).toEqual([1, 2].map(() => ({ by: operator.id, detail: { path: "/ideas" } })));
  });

  it("sees nothing once the permission was taken back, has run out, or the city is suspended", async () => {
    const { here, allow, end, look, looks } = await setUp();
    await allow();
    await look(everything);
    await end();
    await expect(look(everything)).rejects.toThrow("errors.notFound");
    await here.run((db) => db.update(settings).set({ lookInUntil: sql`now() - interval '1 second'` }));
    await expect(look(everything)).rejects.toThrow("errors.notFound");
    await allow();
    await withPlatform((db) => db.update(cities).set({ state: "suspended" }).where(eq(cities.id, here.id)));
    await expect(look(everything)).rejects.toThrow("errors.notFound");
    expect(await looks()).toBe(1);
  });
});

it("nobody else looks in by that door, a founder or the city's own superadmin neither", async () => {
  const { here, allow, look, looks } = await setUp();
  await allow();
  const founder = await (await openPlatform()).person();
  for (const actor of [founder, await here.superadmin()]) {
    await expect(look(everything, actor)).rejects.toThrow("errors.forbidden");
  }
  expect(await looks()).toBe(0);
});

it("a permission taken back while a page is read ends after that page, not in the middle of it", async () => {
  const { allow, end, look, looks } = await setUp();
  await allow();
  let ended: Promise<void> | undefined;
  const { seen } = await look(async (db) => {
    ended = end();
    return everything(db);
  });
  await ended;
  expect(seen.rows).toEqual([]);
  await expect(look(everything)).rejects.toThrow("errors.notFound");
  expect(await looks()).toBe(1);
});
