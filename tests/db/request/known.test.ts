import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { activities, settings, statuses, textPages, topics } from "@/db/schema/city";
import { cities, cityHosts } from "@/db/schema/platform";
import { type CityDb, withPlatform } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { cityAtHost, type KnownCity, knownCity } from "@/lib/request/known";
import { createTestCity, type TestCity } from "@/tests/support/city";

/** Far below the time after which it would be read again anyway. */
const soon = { timeout: 4_000 };

describe("what a process keeps of a city", () => {
  const changes: [string, (db: CityDb) => Promise<unknown>][] = [
    ["a setting", (db) => db.update(settings).set({ contactEmail: "new@city.example" })],
    ["the board", (db) => db.update(activities).set({ closesAt: new Date("2030-01-01T00:00:00Z") })],
    ["a topic", (db) => db.update(topics).set({ hue: 7 })],
    ["a status", (db) => db.update(statuses).set({ label: { en: "Thought about" } })],
    [
      "a text page",
      (db) => db.insert(textPages).values({ id: newId(), slug: "new", title: { en: "New" }, body: {} }),
    ],
  ];
  it.each(changes)("follows a change of %s at once", async (_, change) => {
    const here = await createTestCity();
    const before = await settled(here);
    await here.run(change);
    await expect
      .poll(async () => JSON.stringify(await knownCity(here.city)), soon)
      .not.toBe(JSON.stringify(before));
  });

  it("stays where another city changes, and is never the other's", async () => {
    const [here, there] = [await createTestCity(), await createTestCity()];
    const [mine, theirs] = [await settled(here), await settled(there)];
    await there.run((db) => db.update(settings).set({ contactEmail: "theirs@city.example" }));
    await expect
      .poll(async () => (await knownCity(there.city)).settings.contactEmail, soon)
      .toBe("theirs@city.example");
    expect(await knownCity(here.city)).toBe(mine);
    expect(mine.board?.id).toBe(here.boardId);
    expect(theirs.board?.id).toBe(there.boardId);
  });

  it("forgets at once that a suspended city was open, and where it had its own domain", async () => {
    const { id, host, city } = await createTestCity();
    expect((await cityAtHost(host))?.state).toBe("live");
    const own = `ideas.${city.slug}.example`;
    await withPlatform((db) =>
      db
        .insert(cityHosts)
        .values({ host: own, cityId: id, verifiedAt: new Date(), verificationToken: own, isPrimary: true }),
    );
    await expect.poll(async () => (await cityAtHost(host))?.primaryHost, soon).toBe(own);
    expect((await cityAtHost(own))?.id).toBe(id);
    await withPlatform((db) => db.update(cities).set({ state: "suspended" }).where(eq(cities.id, id)));
    await expect.poll(async () => (await cityAtHost(own))?.state, soon).toBe("suspended");
    await withPlatform((db) => db.delete(cityHosts).where(eq(cityHosts.host, own)));
    await expect.poll(() => cityAtHost(own), soon).toBeNull();
  });
});

/** What is kept, once the word of the city's own founding has come. */
async function settled({ city }: TestCity): Promise<KnownCity> {
  let kept = await knownCity(city);
  for (let same = 0; same < 5; same++) {
    await sleep(50);
    const again = await knownCity(city);
    if (again !== kept) same = 0;
    kept = again;
  }
  return kept;
}
