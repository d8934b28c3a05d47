import { desc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { changeReview } from "@/lib/cities/accounts/commands";
import { versionOf } from "@/lib/cities/editing";
import { changeIdentity } from "@/lib/cities/identity/commands";
import type { IdentityInput } from "@/lib/cities/identity/input";
import { identityShown } from "@/lib/cities/identity/shown";
import { changeLanguages } from "@/lib/cities/languages/commands";
import { languagesShown } from "@/lib/cities/languages/shown";
import { changeBrandColor } from "@/lib/cities/look/commands";
import { colorShown } from "@/lib/cities/look/shown";
import { cityById } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { listStatuses } from "@/lib/cities/statuses/queries";
import { listTopics } from "@/lib/cities/topics/queries";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";

type Wanted = Partial<Omit<IdentityInput, "version">>;

/** The form as it is opened: its version, and what would be sent if nothing were typed. */
async function openIdentity(here: TestCity): Promise<IdentityInput> {
  const city = await cityById(here.id);
  const { tagline, contactEmail } = await here.run(loadSettings);
  const currency = "EUR" as const;
  const identity = { name: city?.name ?? "", tagline, contactEmail, currency, listed: true };
  return { ...identity, version: versionOf(identityShown(identity, ["en", "fr", "ar"])) };
}

function save(here: TestCity, actor: Person, form: IdentityInput, typed: Wanted = {}) {
  return here.run((db) => changeIdentity({ db, actor, city: here.city }, { ...form, ...typed }));
}

describe("a city's settings", () => {
  test("a new name and sentence are there for everyone, and in the ledger", async () => {
    const here = await createTestCity();
    const clara = await here.superadmin();
    const form = await openIdentity(here);
    const tagline = { en: "Your ideas", fr: "Vos idées" };
    expect(await save(here, clara, form, { name: "New Ghent", tagline })).toEqual({ ok: true });
    expect((await cityById(here.id))?.name).toBe("New Ghent");
    expect((await here.run(loadSettings)).tagline).toEqual(tagline);
    const [event] = await here.run((db) => db.select().from(events).orderBy(desc(events.id)).limit(1));
    expect(event).toMatchObject({
      verb: "city.settingsChanged",
      actorId: clara.id,
      subjectId: here.id,
      data: { section: "identity" },
    });
  });

  test("only superadmins change them: not a moderator, a citizen or a visitor", async () => {
    const here = await createTestCity();
    const form = await openIdentity(here);
    for (const role of ["moderator", "citizen"] as const) {
      const actor = await here.person({ role });
      await expect(save(here, actor, form, { name: "Mine" })).rejects.toThrow("errors.forbidden");
    }
    const visiting = here.run((db) => changeIdentity({ db, actor: here.visitor(), city: here.city }, form));
    await expect(visiting).rejects.toThrow("errors.forbidden");
    expect((await cityById(here.id))?.name).toBe(here.city.name);
  });

  test("one city's superadmin changes nothing of another's, whatever city is named", async () => {
    const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
    const form = await openIdentity(here);
    const actor = await here.superadmin();
    await here.run((db) => changeIdentity({ db, actor, city: elsewhere.city }, { ...form, name: "Taken" }));
    expect((await cityById(elsewhere.id))?.name).toBe(elsewhere.city.name);
  });

  test("two superadmins do not overwrite each other unknowingly: the second sees both, and may insist", async () => {
    const here = await createTestCity();
    const [clara, ben] = [await here.superadmin(), await here.superadmin()];
    const form = await openIdentity(here);
    await save(here, clara, form, { name: "Clara's", tagline: { en: "First" } });
    const refused = await save(here, ben, form, { name: "Ben's", tagline: { en: "First" } });
    if (refused.ok) throw new Error("the second overwrote the first");
    expect(refused.conflict).toMatchObject({ theirs: { name: "Clara's" }, by: "Ada Lovelace" });
    expect(refused.conflict.at).toBeInstanceOf(Date);
    expect((await cityById(here.id))?.name).toBe("Clara's");
    const insisting = { ...form, version: refused.conflict.version };
    expect(await save(here, ben, insisting, { name: "Ben's", tagline: { en: "First" } })).toEqual({
      ok: true,
    });
    expect((await cityById(here.id))?.name).toBe("Ben's");
  });

  test("at the same moment, exactly one of two different edits is taken", async () => {
    const here = await createTestCity();
    const clara = await here.superadmin();
    const form = await openIdentity(here);
    const results = await Promise.all(
      ["One", "Two", "Three", "Four"].map((name) => save(here, clara, form, { name: `City ${name}` })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test("another section changed meanwhile is no conflict", async () => {
    const here = await createTestCity();
    const clara = await here.superadmin();
    const form = await openIdentity(here);
    const version = versionOf(colorShown(here.city));
    await here.run((db) =>
      changeBrandColor({ db, actor: clara, city: here.city }, { version, brandColor: "#8a2d5c" }),
    );
    expect(await save(here, clara, form, { name: "Still fine" })).toEqual({ ok: true });
  });

  test("what is written for a language stays while the language is not offered", async () => {
    const here = await createTestCity();
    const clara = await here.superadmin();
    await save(here, clara, await openIdentity(here), { tagline: { en: "Hello", fr: "Bonjour" } });
    const offer = async (locales: ("en" | "fr")[]) => {
      const city = await cityById(here.id);
      if (!city) throw new Error("no city");
      const version = versionOf(languagesShown(city));
      return here.run((db) =>
        changeLanguages(
          { db, actor: clara, city: here.city },
          { version, locales, defaultLocale: "en", timeZone: "Europe/Brussels" },
        ),
      );
    };
    expect(await offer(["en"])).toEqual({ ok: true });
    const open = await openIdentity(here);
    const version = versionOf(identityShown({ ...open, tagline: { en: "Hello" } }, ["en"]));
    await save(here, clara, { ...open, version }, { tagline: { en: "Hi" } });
    await offer(["en", "fr"]);
    expect((await here.run(loadSettings)).tagline).toEqual({ en: "Hi", fr: "Bonjour" });
  });

  test("a new language gets the starter's words where the city still uses them, and only there", async () => {
    const here = await createTestCity({ locales: ["en"] });
    const clara = await here.superadmin();
    const [first] = await here.run(listTopics);
    if (!first) throw new Error("no topic");
    const { changeTopic } = await import("@/lib/cities/topics/commands");
    const { topicShown } = await import("@/lib/cities/topics/shown");
    const renamed = { ...first, name: { en: "Trams" }, version: versionOf(topicShown(first, ["en"])) };
    await here.run((db) => changeTopic({ db, actor: clara, city: here.city }, renamed));
    await here.run((db) =>
      changeLanguages(
        { db, actor: clara, city: here.city },
        {
          version: versionOf(languagesShown(here.city)),
          locales: ["en", "fr"],
          defaultLocale: "en",
          timeZone: "Europe/Brussels",
        },
      ),
    );
    const [own, starter] = await here.run(listTopics);
    expect(own?.name).toEqual({ en: "Trams" });
    expect(Object.keys(starter?.name ?? {})).toContain("fr");
    expect((await here.run(listStatuses)).every((status) => "fr" in status.label)).toBe(true);
  });

  test("new accounts are reviewed from the moment the box is ticked", async () => {
    const here = await createTestCity();
    const clara = await here.superadmin();
    const { accountsShown } = await import("@/lib/cities/accounts/shown");
    const version = versionOf(accountsShown({ reviewNewAccounts: false }));
    await here.run((db) =>
      changeReview({ db, actor: clara, city: here.city }, { version, reviewNewAccounts: true }),
    );
    expect((await here.run(loadSettings)).reviewNewAccounts).toBe(true);
  });
});
