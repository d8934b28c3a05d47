import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cityTables } from "@/db/city-tables";
import { files, settings } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { identityProviders } from "@/db/schema/people";
import { cities } from "@/db/schema/platform";
import { demoCities, seedDemo } from "@/db/seed/demo";
import { withCity, withPlatform } from "@/db/with-city";
import { hashToken, newId } from "@/lib/base/ids";
import { seal } from "@/lib/base/keys";
import { cityBySlug } from "@/lib/cities/resolve";
import { readBytes, storeBytes } from "@/lib/files/store";
import { findMiscounts } from "@/lib/ideas/counters";
import { searchIdeas } from "@/lib/ideas/search/search-ideas";
import { eraseCity } from "@/lib/operating/erase-city";
import { systemActor } from "@/lib/people/actor";
import { keepPending } from "@/lib/people/pending";
import { onceOnly } from "@/lib/request/once";
import { cityFileLines, holdsCity, writeCityFile } from "@/lib/transfer/city-file";
import { exportCity, importCity } from "@/lib/transfer/commands";
import { leftBehind } from "@/lib/transfer/format";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { fileOf } from "@/tests/support/import-file";
import { insertBoard, startProject } from "@/tests/support/projects";
import { runImport } from "@/tests/support/run-import";
import { ask, newBrowser } from "@/tests/support/sign-in";

const context = { actor: systemActor("console") };
const folder = mkdtempSync(join(tmpdir(), "cityloop-transfer-"));
const newSlug = () => `c${randomBytes(5).toString("hex")}`;

async function lively(): Promise<TestCity & { picture: string }> {
  const here = await createTestCity();
  await postIdea(here, { title: "A bench 👩‍👩‍👧 “under” the \\ lime tree" });
  const project = await startProject(here);
  await here.run((db) => insertBoard(db, project));
  await postIdea(here, { title: "Room for a tram", project: project.code });
  const rows = Array.from({ length: 700 }, (_, i) => `${i},Idea ${i},Text of ${i},51.05,3.7${i % 10}`);
  await runImport(here, { ideas: { path: fileOf(["id,title,text,lat,lng", ...rows].join("\n")) } });
  const bytes = randomBytes(3000);
  const picture = await storeBytes(here.id, bytes);
  await here.run(async (db) => {
    await db.insert(files).values({ id: picture, mime: "image/webp", bytes: bytes.length });
    await db.update(settings).set({ logoFileId: picture });
    const provider = { id: newId(), key: "own", label: "Own", issuer: "https://id.example", clientId: "c" };
    await db.insert(identityProviders).values({ ...provider, clientSecret: "locked", enabled: true });
  });
  return { ...here, picture };
}

async function exported(here: TestCity): Promise<string> {
  const path = join(folder, `${here.city.slug}.gz`);
  await writeCityFile(path, (write) => exportCity(context, { cityId: here.id, slug: here.city.slug }, write));
  return path;
}

/** Every row of every table that goes along, as text. */
async function contents(cityId: string): Promise<Record<string, string[]>> {
  return withCity(cityId, async (db) => {
    const all: Record<string, string[]> = {};
    for (const { name, columns } of await cityTables(db)) {
      if (leftBehind.includes(name)) continue;
      const picked = sql.join(
        columns.map((column) => sql.identifier(column)),
        sql`, `,
      );
      const rows = await db.execute<{ row: string }>(
        sql`select row_to_json(r)::text as row from (select ${picked} from ${sql.identifier(name)}) r`,
      );
      all[name] = rows.map(({ row }) => row).sort();
    }
    return all;
  });
}

describe("a city's file", () => {
  it("makes the same city on a platform that has not got it: every row, code, id and picture", async () => {
    const here = await lively();
    const path = await exported(here);
    expect(await holdsCity(path)).toBe(true);
    expect(statSync(path).mode & 0o077).toBe(0);
    const before = await contents(here.id);
    const picture = await readBytes(here.id, here.picture);
    await withPlatform((db) =>
      db
        .update(cities)
        .set({ state: "suspended", suspendedAt: sql`now() - interval '1 hour'` })
        .where(eq(cities.id, here.id)),
    );
    await eraseCity(here.id);
    expect(await readBytes(here.id, here.picture)).toBeNull();

    const imported = await importCity(context, cityFileLines(path));
    expect(imported).toMatchObject({ cityId: here.id, slug: here.city.slug, files: 1 });
    const after = await contents(here.id);
    const [provider] = after.identity_providers ?? [];
    expect(JSON.parse(provider ?? "")).toMatchObject({ label: "Own", client_secret: "", enabled: false });
    expect({ ...after, identity_providers: [] }).toEqual({ ...before, identity_providers: [] });
    expect(await readBytes(here.id, here.picture)).toEqual(picture);
    expect(before.ideas?.length).toBe(702);
  });

  it("makes the same demo city again, with its answers, votes, talk, decisions and ledger", async () => {
    await seedDemo();
    const city = await cityBySlug(demoCities[0]?.slug ?? "");
    if (!city) throw new Error("no demo city was founded");
    const path = join(folder, `${newSlug()}.gz`);
    await writeCityFile(path, (write) => exportCity(context, { cityId: city.id, slug: city.slug }, write));
    const copy = await importCity(context, cityFileLines(path), newSlug());
    const [before, after] = [await contents(city.id), await contents(copy.cityId)];
    const counts = (all: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(all).map(([table, rows]) => [table, rows.length]));
    for (const table of [
      "ideas",
      "comments",
      "supports",
      "answers",
      "events",
      "people",
      "moderation_decisions",
    ])
      expect(before[table]?.length, table).toBeGreaterThan(0);
    expect(counts(after)).toEqual(counts(before));
    // A copy beside its city files what ideas are found by anew.
    for (const table of Object.keys(before))
      if (!["idea_terms", "search_words", "search_statistics"].includes(table))
        expect(after[table], table).toEqual(before[table]);
    expect(await withCity(copy.cityId, findMiscounts)).toEqual([]);
  });

  it("makes a copy beside the city it came from, under another name", async () => {
    const here = await lively();
    const path = await exported(here);
    await expect(importCity(context, cityFileLines(path))).rejects.toThrow("There is a city");
    const copy = await importCity(context, cityFileLines(path), newSlug());
    expect(copy.cityId).not.toBe(here.id);
    expect((await contents(copy.cityId)).ideas).toEqual((await contents(here.id)).ideas);
    expect(await here.run((db) => db.$count(ideas))).toBe(702);
    const found = await withCity(copy.cityId, (db) => searchIdeas(db, "lime tree"));
    expect(found.length).toBeGreaterThan(0);
  });

  it("holds no session, no sign-in code and nothing of another city", async () => {
    const [here, other] = [await createTestCity(), await createTestCity()];
    const person = await here.person({ firstName: "Signed", lastName: "In" });
    const session = await here.session(person);
    const browser = newBrowser();
    const asked = await ask(here, browser, "waiting@example.org");
    const key = newId();
    const provider = { key: "own", label: "Own", issuer: "https://id.example", clientId: "c" };
    const clientSecret = seal("of the provider", "identity-provider", here.id);
    await here.run(async (db) => {
      await keepPending(db, {
        browserHash: browser.hash,
        kind: "idea.submit",
        payload: { title: "Not yet said" },
      });
      await onceOnly(db, { form: "f", owner: "o", key, contentHash: "x" }, async () => ({ said: "once" }));
      await db.insert(identityProviders).values({ id: newId(), ...provider, clientSecret, enabled: true });
    });
    await postIdea(other, { title: "Not of this city" });
    const text = gunzipSync(readFileSync(await exported(here))).toString("utf8");
    expect(text).toContain("Signed");
    const secrets = [session, hashToken(session), asked.code, asked.token, browser.hash, key, clientSecret];
    expect(secrets.filter((secret) => secret === "" || text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(/token_hash|code_hash|browser_hash|waiting@example.org|Not yet said/);
    expect(text).not.toContain("Not of this city");
    expect(text).not.toContain(other.id);
  });

  it("is refused whole when it is torn, changed or something else, and leaves nothing behind", async () => {
    const here = await lively();
    const path = await exported(here);
    const text = gunzipSync(readFileSync(path)).toString("utf8");
    const lines = text.trimEnd().split("\n");
    const slug = newSlug();
    const attempt = async (bytes: Uint8Array) => {
      const damaged = join(folder, `${newSlug()}.gz`);
      writeFileSync(damaged, bytes);
      return importCity(context, cityFileLines(damaged), slug).then(
        () => "imported",
        (error: Error) => error.message,
      );
    };
    const whole = readFileSync(path);
    expect(await attempt(whole.subarray(0, whole.length / 2))).toMatch(/cannot be read to its end/);
    expect(await attempt(gzipSync(lines.slice(0, -1).join("\n")))).toMatch(/cut off/);
    expect(
      await attempt(gzipSync(lines.filter((line) => !line.startsWith('{"table":"ideas"')).join("\n"))),
    ).toMatch(/damaged|violates/);
    expect(
      await attempt(
        gzipSync(text.replace(/"file":"(.)/, (_, sign) => `"file":"${sign === "0" ? "1" : "0"}`)),
      ),
    ).toMatch(/not what it says/);
    expect(await attempt(gzipSync(text.replace('"tables":{', '"tables":{"moods":["id"],')))).toMatch(
      /newer version/,
    );
    expect(await attempt(gzipSync("id,title\n1,Bench\n"))).toMatch(/not a city's file/);
    expect(await withPlatform((db) => db.$count(cities, eq(cities.slug, slug)))).toBe(0);
  });
});
