import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { activities, neighbourhoods, settings, statuses, topics } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { withCity } from "@/db/with-city";
import { cityBySlug } from "@/lib/cities/resolve";
import { foundCity } from "@/lib/onboarding/commands";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";

let realm: TestCity;
let count = 0;
const newSlug = () => `newtown-${process.pid}-${++count}`;

beforeAll(async () => {
  realm = await createTestCity();
});

const start = (actor: Person, answers: Record<string, unknown>, open = true) =>
  realm.run((db) => foundCity({ db, actor }, answers, open));

const enough = () => ({ name: "Newtown", slug: newSlug(), defaultLocale: "nl" as const });

describe("starting a city", () => {
  it("leaves nothing to be set up before the first idea", async () => {
    const founder = await realm.person({ email: "mayor@newtown.example" });
    const answers = {
      ...enough(),
      locales: ["fr"],
      neighbourhoods: "North\nSouth\n\nNorth\n",
      promiseDays: 60,
    };
    const { id, state } = await start(founder, answers);
    const found = await withCity(id, async (db) => ({
      topics: await db.$count(topics),
      statuses: await db.$count(statuses),
      boards: await db.$count(activities),
      neighbourhoods: await db.select({ name: neighbourhoods.name }).from(neighbourhoods),
      settings: await db.select({ days: settings.promiseDays }).from(settings),
      superadmins: await db.select({ email: people.email, role: people.role }).from(people),
      started: await db.$count(events, eq(events.verb, "city.started")),
    }));
    expect(state).toBe("live");
    expect(found).toMatchObject({ statuses: 6, boards: 1, settings: [{ days: 60 }], started: 1 });
    expect(found.topics).toBeGreaterThan(4);
    expect(found.neighbourhoods).toEqual([{ name: { nl: "North" } }, { name: { nl: "South" } }]);
    expect(found.superadmins).toEqual([{ email: "mayor@newtown.example", role: "superadmin" }]);
  });

  it("speaks its main language even where only others were ticked", async () => {
    const { slug } = await start(await realm.person(), { ...enough(), locales: ["fr", "ar"] });
    expect((await cityBySlug(slug))?.locales).toEqual(["nl", "fr", "ar"]);
  });

  it("waits for the operator where the platform does not let cities start by themselves", async () => {
    const { state, slug } = await start(await realm.person(), enough(), false);
    expect(state).toBe("awaiting_approval");
    expect((await cityBySlug(slug))?.state).toBe("awaiting_approval");
  });

  it("is refused while questions are open, with a name that misleads, and for a name taken meanwhile", async () => {
    const founder = await realm.person();
    await expect(start(founder, { name: "Newtown" })).rejects.toThrow("onboarding.incomplete");
    await expect(start(founder, { ...enough(), slug: "adrnin" })).rejects.toThrow(
      "onboarding.nameFaults.reserved",
    );
    const { slug } = await start(founder, enough());
    await expect(start(founder, { ...enough(), slug })).rejects.toThrow("onboarding.nameFaults.taken");
  });

  it("is refused to a visitor, and to a founder of three cities within a day", async () => {
    await expect(
      realm.run((db) => foundCity({ db, actor: realm.visitor() as never }, enough(), true)),
    ).rejects.toThrow("errors.signInNeeded");
    const founder = await realm.person();
    for (let made = 0; made < 3; made++) await start(founder, enough());
    await expect(start(founder, enough())).rejects.toThrow("onboarding.limit");
  });
});
