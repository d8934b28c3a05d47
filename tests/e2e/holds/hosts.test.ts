import { eq } from "drizzle-orm";
import { cities, cityHosts } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { fingerprint } from "@/tests/support/e2e/fingerprint";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";

const port = () => process.env.PORT;

test("a city answers to its host however it is written", async ({ city }) => {
  const hosts = [city.host, city.host.toUpperCase(), `${city.host}.`, `${city.host}:${port()}`];
  for (const host of hosts) {
    const answer = await requestAt(city.host, "/", { headers: { host } });
    expect(answer.status, host).toBe(200);
    expect(answer.text).toContain(city.city.name);
  }
});

test("what is no host of ours gets a plain 404 that names no city", async ({ city }) => {
  const hosts = [
    "x".repeat(5000),
    `${"a.".repeat(200)}example`,
    "bücher.example",
    "xn--bcher-kva.example",
    "a b",
    "[::1]",
    "127.0.0.1",
    `${city.host}@evil.example`,
    `evil.example/${city.host}`,
    `deeper.${city.host}`,
    `${city.host}.evil.example`,
    "..",
  ];
  for (const host of hosts) {
    const answer = await requestAt(city.host, "/", { headers: { host } });
    expect([400, 404], host.slice(0, 60)).toContain(answer.status);
    expect(answer.text).not.toContain(city.city.name);
  }
});

test("a whole address in the request line does not choose the city", async ({ city }) => {
  const other = await createTestCity();
  const answer = await requestAt(city.host, `http://${other.host}:${port()}/`);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toContain(other.city.name);
});

test("an own domain answers once it is verified, and the city's other hosts lead to it", async ({ city }) => {
  const host = `ideas-${city.city.slug}.example`;
  await withPlatform((db) =>
    db.insert(cityHosts).values({ host, cityId: city.id, isPrimary: true, verificationToken: "t" }),
  );
  expect((await requestAt(host, "/")).status).toBe(404);
  expect((await requestAt(city.host, "/")).status).toBe(200);
  await withPlatform((db) =>
    db.update(cityHosts).set({ verifiedAt: new Date() }).where(eq(cityHosts.host, host)),
  );
  const own = await requestAt(host, "/ideas");
  expect(own.status).toBe(200);
  expect(own.text).toContain(city.city.name);
  const moved = await requestAt(city.host, "/ideas?sort=newest");
  expect(moved.status).toBe(308);
  expect(moved.headers.location).toBe(`${addressOf(host)}/ideas?sort=newest`);
});

test("a suspended city says so kindly on every path and takes nothing in", async ({ city }) => {
  const person = await city.person();
  const browser = new PlainBrowser(city.host, await city.session(person));
  const form = await browser.form("/ideas/new", "title");
  await setState(city, "suspended");
  const before = await fingerprint(city.id);
  for (const path of ["/", "/ideas", "/ideas/new", "/sign-in", "/admin", "/fr/ideas", "/nothing-here"]) {
    const answer = await browser.get(path);
    expect(answer.status, path).toBe(503);
    expect(answer.text, path).toContain(city.city.name);
    expect(answer.text, path).toContain("noindex");
  }
  expect(Number((await requestAt(city.host, "/")).headers["retry-after"])).toBeGreaterThan(0);
  const sent = await browser.send(form, { title: "Not now", text: "Nothing of this may be kept anywhere." });
  expect(sent.status).toBeGreaterThanOrEqual(400);
  expect(await fingerprint(city.id)).toEqual(before);
  await setState(city, "live");
  // The database's word of it takes its moment on a busy machine.
  await expect.poll(async () => (await browser.get("/ideas")).status).toBe(200);
});

test("the operator's console is nobody's but the operator's", async ({ city }) => {
  const superadmin = new PlainBrowser(city.host, await city.session(await city.superadmin()));
  expect((await superadmin.get("/operator")).status).toBe(404);
  const stranger = await requestAt("localhost", "/operator");
  expect([303, 307, 404]).toContain(stranger.status);
  const elsewhere = new PlainBrowser("localhost", await city.session(await city.superadmin()));
  expect((await elsewhere.get("/operator")).text).not.toContain(city.city.name);
});

async function setState(city: TestCity, state: "live" | "suspended"): Promise<void> {
  await withPlatform((db) => db.update(cities).set({ state }).where(eq(cities.id, city.id)));
}
