import { setTimeout as sleep } from "node:timers/promises";
import type { CityDb } from "@/db/with-city";
import { env } from "@/lib/base/env";
import { freePort } from "@/lib/base/ports";
import { loadSettings } from "@/lib/cities/settings";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { removeContribution } from "@/lib/moderation/commands";
import { createTestCity } from "@/tests/support/city";
import { requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { type FrontCache, hasNginx, startFrontCache } from "@/tests/support/front-cache";
import { changeIdea, postIdea } from "@/tests/support/idea";

test.skip(!hasNginx, "nginx is not installed");

let front: FrontCache;
test.beforeAll(async () => {
  front = await startFrontCache(await freePort(), Number(process.env.PORT));
});
test.afterAll(() => front.stop());

const ask = (host: string, path: string, headers: Record<string, string> = {}) =>
  requestAt(host, path, { port: front.port, headers });

/** Rendered once, a page has one nonce: the same one twice says that it was kept. */
const nonceOf = ({ headers }: { headers: NodeJS.Dict<string | string[]> }) =>
  /nonce-([^']+)/.exec(String(headers["content-security-policy"]))?.[1];

test("a visitor's page is kept for two seconds, body and headers together, and then made anew", async ({
  city,
}) => {
  const { id } = await postIdea(city, { title: "A bench that is kept" });
  const [first, second] = [await ask(city.host, "/ideas"), await ask(city.host, "/ideas")];
  expect(second.text).toBe(first.text);
  expect(nonceOf(second)).toBe(nonceOf(first));
  expect(second.text).toContain(`nonce="${nonceOf(second)}"`);
  await changeIdea(city, id, { title: "A bench that was painted" });
  await expect
    .poll(async () => (await ask(city.host, "/ideas")).text, { timeout: 8_000 })
    .toContain("A bench that was painted");
});

test("what belongs to somebody is never kept, nor given to anybody else", async ({ city }) => {
  await postIdea(city);
  const cookie = `cityloop.session=${await city.session(await city.person({ firstName: "Nora" }))}`;
  const own = [await ask(city.host, "/ideas", { cookie }), await ask(city.host, "/ideas", { cookie })];
  expect(nonceOf(own[0] ?? { headers: {} })).not.toBe(nonceOf(own[1] ?? { headers: {} }));
  const visitor = await ask(city.host, "/ideas");
  expect(visitor.text).not.toContain("Nora");
  expect(visitor.text).toContain("Sign in");
  const browser = await ask(city.host, "/sign-in", { cookie: "cityloop.browser=abc" });
  expect(nonceOf(await ask(city.host, "/sign-in", { cookie: "cityloop.browser=abc" }))).not.toBe(
    nonceOf(browser),
  );
  const other = { cookie: "theme=dark" };
  expect(nonceOf(await ask(city.host, "/help", other))).toBe(nonceOf(await ask(city.host, "/help")));
});

test("a part of a page, another city and another encoding have their own", async ({ city }) => {
  const there = await createTestCity();
  await ask(city.host, "/help");
  const part = await ask(city.host, "/help", { rsc: "1" });
  expect(part.text).not.toContain("<html");
  expect((await ask(city.host, "/help")).headers["content-type"]).toContain("text/html");
  expect((await ask(there.host, "/help")).text).toContain(there.city.name);
  const packed = await ask(city.host, "/help", { "accept-encoding": "br, gzip" });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect((await ask(city.host, "/help")).headers["content-encoding"]).toBeUndefined();
});

test("a form passes through, and its answer's cookie is nobody else's", async ({ city }) => {
  const idea = await postIdea(city);
  const sent = await requestAt(city.host, "/api/supports", {
    port: front.port,
    method: "POST",
    headers: {
      origin: `http://${city.host}:${front.port}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ give: idea.id, back: "/ideas" }).toString(),
  });
  expect(sent.status).toBe(303);
  expect(sent.headers["set-cookie"]?.join()).toContain("cityloop.browser");
  await sleep(50);
  expect((await ask(city.host, "/ideas")).headers["set-cookie"]).toBeUndefined();
});

test("what is hidden leaves every kept page at once, a support leaves them kept", async ({ city }) => {
  const purged = Number(new URL(env().FRONT_PURGE[0] ?? "").port);
  const patient = await startFrontCache(purged, Number(process.env.PORT), { forgetful: false });
  try {
    const see = (path: string, headers = {}) => requestAt(city.host, path, { port: purged, headers });
    const title = "Words that nobody should have to read";
    const idea = await postIdea(city, { title });
    await changeIdea(city, idea.id, { lat: 51.05, lng: 3.72 });
    const pages = ["/", "/ideas", "/ideas?sort=newest", "/ideas/map", `/ideas/${idea.code}/${idea.slug}`];
    const before = await Promise.all(pages.map((path) => see(path)));
    for (const [index, page] of before.entries()) expect(page.text, pages[index]).toContain(title);
    await see("/ideas", { "accept-encoding": "gzip" });
    const person = await city.person();
    const context = async (db: CityDb) => ({ db, city: city.city, settings: await loadSettings(db) });
    await city.run(async (db) => supportIdea({ ...(await context(db)), actor: person }, { ideaId: idea.id }));
    await sleep(300);
    for (const [index, path] of pages.entries()) expect((await see(path)).text).toBe(before[index]?.text);
    const moderator = await city.person({ role: "moderator" });
    const removal = { kind: "idea", id: idea.id, rule: "insult", explanation: "Insults somebody." } as const;
    await city.run(async (db) => removeContribution({ ...(await context(db)), actor: moderator }, removal));
    for (const path of pages) {
      const shows = async () => (await see(path)).text.includes(title);
      await expect.poll(shows, { message: path, timeout: 10_000 }).toBe(false);
    }
  } finally {
    patient.stop();
  }
});

test("only the app itself may have a kept page made anew", async ({ city }) => {
  await ask(city.host, "/help");
  const kept = nonceOf(await ask(city.host, "/help"));
  const stranger = { "x-cityloop-refresh": "1", "x-forwarded-for": "203.0.113.9" };
  expect(nonceOf(await ask(city.host, "/help", stranger))).toBe(kept);
});
