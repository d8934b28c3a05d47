import { eq } from "drizzle-orm";
import { ideas, supports } from "@/db/schema/ideas";
import { pendingContributions } from "@/db/schema/people";
import { hashToken } from "@/lib/base/ids";
import { freePort } from "@/lib/base/ports";
import { type Form, formsIn } from "@/tests/support/e2e/plain-browser";
import { type Answer, requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { type FrontCache, hasNginx, startFrontCache } from "@/tests/support/front-cache";
import { postIdea, readIdea } from "@/tests/support/idea";
import { signInAs } from "@/tests/support/sign-in";

test.skip(!hasNginx, "nginx is not installed");

let front: FrontCache;
test.beforeAll(async () => {
  front = await startFrontCache(await freePort(), Number(process.env.PORT));
});
test.afterAll(() => front.stop());

const words = {
  title: "A swing for grown-ups",
  text: "Under the chestnut trees, where there is room for two.",
};

/** A page out of the front cache is the same for everybody: its forms carry the same key. */
async function cachedForm(host: string): Promise<Form> {
  const { text } = await requestAt(host, "/ideas/new", { port: front.port });
  const form = formsIn(text, "/ideas/new").find(({ fields }) => fields.some(({ name }) => name === "title"));
  if (!form) throw new Error("the page has no form");
  return form;
}

async function send(host: string, form: Form, values: Record<string, string>, cookie = ""): Promise<Answer> {
  const data = new FormData();
  for (const { name, kind, value, off } of form.fields)
    if (!off && kind !== "file" && !(name in values)) data.append(name, value);
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  const body = new Response(data);
  const headers = {
    origin: `http://${host}:${front.port}`,
    "content-type": body.headers.get("content-type") ?? "",
    ...(cookie ? { cookie } : {}),
  };
  const sending = { port: front.port, method: "POST", headers, body: Buffer.from(await body.arrayBuffer()) };
  return requestAt(host, form.path, sending);
}

function browserOf({ headers }: Answer): string {
  return /cityloop\.browser=[^;]+/.exec(headers["set-cookie"]?.join(";") ?? "")?.[0] ?? "";
}

const keyOf = ({ fields }: Form) => fields.find(({ name }) => name === "form_key")?.value;

test("two strangers who were given the same page each have their own effect, and sending again adds none", async ({
  city,
}) => {
  const [mine, yours] = [await cachedForm(city.host), await cachedForm(city.host)];
  expect(keyOf(mine)).toBe(keyOf(yours));
  const first = await send(city.host, mine, words);
  const stranger = await send(city.host, yours, { ...words, title: "A swing for children" });
  expect([first.status, stranger.status]).toEqual([303, 303]);
  const [me, you] = [browserOf(first), browserOf(stranger)];
  expect(me).not.toBe("");
  expect(me).not.toBe(you);
  const again = await Promise.all(Array.from({ length: 5 }, () => send(city.host, mine, words, me)));
  for (let row = 0; row < 3; row++) again.push(await send(city.host, mine, words, me));
  expect(new Set(again.map(({ status, headers }) => `${status} ${headers.location}`)).size).toBe(1);
  const kept = await city.run((db) => db.select().from(pendingContributions));
  // Without its cookie yet, five presses at once would be five browsers; each publishes its own only.
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).toContain("A swing for children");
});

test("a cached page's form that is sent after signing in counts once, for that person", async ({ city }) => {
  const form = await cachedForm(city.host);
  const [ada, ben] = [await city.person(), await city.person()];
  const cookies = [
    `cityloop.session=${await city.session(ada)}`,
    `cityloop.session=${await city.session(ben)}`,
  ];
  const answers = await Promise.all(
    [...Array(5).fill(cookies[0]), ...Array(5).fill(cookies[1])].map((cookie) =>
      send(city.host, form, { ...words, anyway: "yes" }, cookie),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(new Set(answers.slice(0, 5).map(({ headers }) => headers.location)).size).toBe(1);
  expect(new Set(answers.slice(5).map(({ headers }) => headers.location)).size).toBe(1);
  expect(answers[0]?.headers.location).not.toBe(answers[5]?.headers.location);
  const posted = await city.run((db) => db.select({ authorId: ideas.authorId }).from(ideas));
  expect(posted.map(({ authorId }) => authorId).sort()).toEqual([ada.id, ben.id].sort());
});

test("a visitor who presses Support five times on a cached page has one support waiting, which signing in gives once", async ({
  city,
}) => {
  const { id } = await postIdea(city);
  const before = (await readIdea(city, id)).supportCount;
  const { text } = await requestAt(city.host, "/ideas", { port: front.port });
  expect(text).toContain(`value="${id}"`);
  // No answer has brought the cookie yet: the server meets five browsers.
  const answers = await Promise.all(Array.from({ length: 5 }, () => pressSupport(city.host, id)));
  const cookie = browserOf(answers.at(-1) ?? never());
  for (let row = 0; row < 3; row++) answers.push(await pressSupport(city.host, id, cookie));
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`)).size).toBe(1);
  expect(answers[0]?.headers.location).toContain("/sign-in?next=");
  // A browser keeps one cookie, and what waits under another's is nobody's.
  const browser = { hash: hashToken(cookie.replace(/^.*=/, "")) };
  const waiting = () => city.run((db) => db.$count(pendingContributions, ofBrowser(browser.hash)));
  expect(await waiting()).toBe(1);
  const email = `ada@${city.city.slug}.example`;
  const { id: personId } = await city.person({ email });
  await signInAs(city, browser, email);
  expect(await waiting()).toBe(0);
  expect((await readIdea(city, id)).supportCount).toBe(before + 1);
  const given = await city.run((db) => db.select().from(supports).where(eq(supports.ideaId, id)));
  expect(given.filter((row) => row.personId === personId)).toHaveLength(1);
  expect(given).toHaveLength(before + 1);
});

const ofBrowser = (hash: string) => eq(pendingContributions.browserHash, hash);

function pressSupport(host: string, give: string, cookie = ""): Promise<Answer> {
  const headers = {
    origin: `http://${host}:${front.port}`,
    "content-type": "application/x-www-form-urlencoded",
    ...(cookie ? { cookie } : {}),
  };
  const body = new URLSearchParams({ give, back: "/ideas" }).toString();
  return requestAt(host, "/api/supports", { port: front.port, method: "POST", headers, body });
}

function never(): never {
  throw new Error("nothing was answered");
}
