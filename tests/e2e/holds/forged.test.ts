import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import { builtRoutes } from "@/tests/support/e2e/build";
import { fingerprint } from "@/tests/support/e2e/fingerprint";
import { type FurnishedCity, furnishCity } from "@/tests/support/e2e/furnished-city";
import { pagesOf } from "@/tests/support/e2e/pages";
import { formsIn, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { sampleOf } from "@/tests/support/hold";

test.describe.configure({ timeout: 180_000 });

const words = { title: "A drinking fountain", text: "Where the market is, for people, dogs and birds." };

const fresh = (): Promise<FurnishedCity> => furnishCity(`qf${randomBytes(6).toString("hex")}`);

test("a form sent from elsewhere is refused in plain words on every path, and changes nothing", async () => {
  const city = await fresh();
  const { host } = city.here;
  const before = await fingerprint(city.here.id);
  const form = await new PlainBrowser(host, city.session).form("/ideas/new", "title");
  const handlers = builtRoutes().filter(({ kind }) => kind === "route");
  const paths = [...pagesOf("city", city), ...handlers.map(({ pattern }) => handlerPath(pattern))];
  const origins = ["https://evil.example", "null", "", "not an origin", `${addressOf(host)}.evil.example`];
  const answers: string[] = [];
  const forgeable = paths.filter((path) => path !== "/api/unsubscribe");
  for (const path of sampleOf(forgeable, 30, "paths sent to from elsewhere")) {
    for (const origin of origins) {
      const browser = new PlainBrowser(host, city.session);
      const answer = await browser.send({ ...form, path }, words, { origin });
      if (answer.status !== 403 || !answer.headers["content-type"]?.startsWith("text/plain"))
        answers.push(`${path} from "${origin}" answers ${answer.status}`);
    }
    const headers = { cookie: `cityloop.session=${city.session}` };
    const nowhere = await requestAt(host, path, { method: "POST", headers, body: "title=x" });
    if (nowhere.status !== 403) answers.push(`${path} from nowhere answers ${nowhere.status}`);
  }
  expect(answers).toEqual([]);
  expect(await fingerprint(city.here.id)).toEqual(before);
  // The very same form from its own page is good, so that the refusals mean something.
  expect((await new PlainBrowser(host, city.session).send(form, words)).status).toBe(303);
});

test("looking at a page changes nothing, whatever a form would have sent stands in its address", async () => {
  const city = await fresh();
  const before = await fingerprint(city.here.id);
  const browser = new PlainBrowser(city.here.host, city.session);
  const query = new URLSearchParams({ ...city.ids, ...words, intent: "save", status: "declined" });
  for (const path of sampleOf(pagesOf("city", city), 40, "pages looked at")) {
    const answer = await browser.get(`${path}?${query}`);
    expect(answer.status, path).toBeLessThan(500);
  }
  expect(await fingerprint(city.here.id)).toEqual(before);
});

test("no address makes the server fall over", async () => {
  const city = await fresh();
  const bad = ["%00", "%FF%FE", "%E0%A4%A", "__proto__", "constructor", "..%2f..%2fx", "x".repeat(4000)];
  const names = [
    "q",
    "topic",
    "status",
    "area",
    "sort",
    "after",
    "next",
    "page",
    "comment",
    "reply",
    "token",
    "box",
  ];
  const faults: string[] = [];
  const some = sampleOf(pagesOf("city", city), 12, "pages with bad addresses");
  const pages = [...some, `/people/%00`, "/ideas/%00", "/pages/constructor", "/%00", "/%"];
  for (const path of pages) {
    for (const value of bad) {
      const query = names.map((name) => `${name}=${value}`).join("&");
      for (const session of [undefined, city.session]) {
        const { status } = await new PlainBrowser(city.here.host, session).get(`${path}?${query}`);
        if (status >= 500) faults.push(`${path} with ${value.slice(0, 20)} answers ${status}`);
      }
    }
  }
  expect([...new Set(faults)]).toEqual([]);
});

test("an address or a cookie longer than is read is refused in plain words", async ({ city }) => {
  const long = "x".repeat(64 * 1024);
  const answers = [
    await requestAt(city.host, `/ideas?q=${long}`),
    await requestAt(city.host, "/ideas", { headers: { cookie: `x=${long}` } }),
  ];
  for (const { status, text } of answers) {
    expect(status).toBe(431);
    expect(text).toContain("too long");
  }
});

test("a body past the limit is refused in plain words", async () => {
  const city = await fresh();
  const answer = await requestAt(city.here.host, "/ideas/new", {
    method: "POST",
    headers: {
      origin: addressOf(city.here.host),
      "content-type": "multipart/form-data; boundary=x",
      "content-length": String(33 * 1024 * 1024),
      connection: "close",
    },
    body: Buffer.alloc(33 * 1024 * 1024, "x"),
  });
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("too large");
});

test("a double click posts one idea, and both clicks get the same answer", async () => {
  const city = await fresh();
  const browser = new PlainBrowser(city.here.host, await city.here.session(city.citizen));
  const form = await browser.form("/ideas/new", "title");
  const answers = await Promise.all([1, 2, 3].map(() => browser.send(form, words)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
  expect(await titled(city, words.title)).toBe(1);
});

test("changed words under a used key are shown back, and can then be sent", async () => {
  const city = await fresh();
  const browser = new PlainBrowser(city.here.host, await city.here.session(city.citizen));
  const form = await browser.form("/ideas/new", "title");
  expect((await browser.send(form, words)).status).toBe(303);
  const other = {
    title: "A zebra crossing at school",
    text: "Children cross here each morning, between cars.",
  };
  const back = await browser.send(form, other);
  expect(back.status).toBe(200);
  expect(await titled(city, other.title)).toBe(0);

  const again = formsIn(back.text, "/ideas/new").find(({ fields }) =>
    fields.some(({ name }) => name === "title"),
  );
  if (!again) throw new Error("the form did not come back");
  expect(Object.fromEntries(again.fields.map(({ name, value }) => [name, value]))).toMatchObject(other);
  expect((await browser.send(again)).status).toBe(303);
  expect(await titled(city, other.title)).toBe(1);
});

test("a title of a megabyte comes back with its reason and all that was typed", async () => {
  const city = await fresh();
  const browser = new PlainBrowser(city.here.host, await city.here.session(city.citizen));
  const form = await browser.form("/ideas/new", "title");
  const title = "m".repeat(1024 * 1024);
  const answer = await browser.send(form, { title, text: words.text, form_key: randomUUID() });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("Shorten this to 120 characters");
  expect(answer.text).toContain(`value="${title}"`);
  expect(answer.text).toContain(words.text);
});

function handlerPath(pattern: string): string {
  return pattern.replace(/^\/\[city\]/, "").replace(/\[[^\]]+\]/g, "x");
}

async function titled({ here }: FurnishedCity, title: string): Promise<number> {
  const rows = await here.run((db) => db.select({ id: ideas.id }).from(ideas).where(eq(ideas.title, title)));
  return rows.length;
}
