import { randomBytes, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import { pendingContributions } from "@/db/schema/people";
import { cities, platformLog } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { hashToken, newToken } from "@/lib/base/ids";
import { resolveCity } from "@/lib/cities/resolve";
import { createTestCity, openPlatform, type TestCity } from "@/tests/support/city";
import { countRows, difference } from "@/tests/support/e2e/count-rows";
import { platformForms, siteForms, staffForms } from "@/tests/support/e2e/form-scenes";
import { actionId, type MetForm, ownFields, said } from "@/tests/support/e2e/met-forms";
import { type Changes, type Form, formsIn, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { plausible } from "@/tests/support/e2e/plausible";
import type { Answer } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { sampleOf, whole } from "@/tests/support/hold";

test.describe.configure({ timeout: 400_000 });

const words = { title: "A drinking fountain", text: "Where the market is, for people, dogs and birds." };

/** Forms that carry no key, and why sending one twice does no harm. */
const keyless = [
  // One per person, given and taken back by two commands.
  ...["supportIdeaForm", "takeSupportBackForm", "markHelpfulForm", "unmarkHelpfulForm"],
  // A secret that is spent once is key enough; who leaves is gone.
  ...["signInWithCode", "signInWithLink", "acceptHandOver", "signOut"],
  // The wizard's answers, which one goes back to: the last one counts.
  "answerQuestion",
  // The PIN opens the counter anew, and what closes or looks up changes nothing that is kept.
  ...["openCounterForm", "leaveCounterForm", "lookUpForm"],
  // A page of a survey says what stands in place of what it said before; all of it is sent once.
  "savePageForm",
  // A code of the app counts once, and what it opens is open.
  ...["confirmFactorForm", "proveFactorForm", "renewRecoveryCodesForm", "turnOffFactorForm"],
  // Nothing of what somebody enters about themselves may stay, and once verified one is.
  ...["verifyByListForm", "redeemLetterForm"],
  // Only leads to where one signs in.
  "continueWithProvider",
];

/** After these the sender is nobody any more, or nowhere. */
const farewells = ["deleteMyAccount", "removeDomainForm"];

/** Longer than one transaction: who presses again meanwhile is told that it is at work. */
const lengthy = ["runImportForm"];

const parts = [
  ["a city's pages", siteForms],
  ["a city's desk", staffForms],
  ["the platform", platformForms],
] as const;

for (const [where, open] of sampleOf(parts, 1, "forms sent five times")) {
  test(`on ${where}, every form sent five times at once answers alike and does its work once`, async () => {
    const [once, often] = [await open(), await open()];
    const faults: string[] = [];
    const [accepted, refused]: string[][] = [[], []];
    for (const met of gentleFirst(sampleOf(once, 6, "forms sent five times"))) {
      const twin = often.find((other) => kindOf(other) === kindOf(met));
      if (!twin) throw new Error(`${said(met)} has no twin`);
      const keyed = met.form.fields.some(({ name }) => name === "form_key");
      if (!keyed && !keyless.includes(met.action)) faults.push(`${said(met)} has no key`);
      if (!keyed) continue;
      const [single, fivefold] = [await press(met, 1), await press(twin, 5)];
      (isAccepted(single.answers[0]) ? accepted : refused)?.push(said(met));
      if (new Set(fivefold.answers.map(outcome)).size !== 1 && !lengthy.includes(met.action))
        faults.push(`${said(met)} answers ${fivefold.answers.map(outcome).join(" | ")}`);
      if (differ(single, fivefold) && (where !== "the platform" || (await differAgain(met, open))))
        faults.push(
          `${said(met)} does ${JSON.stringify(fivefold.effect)} in place of ${JSON.stringify(single.effect)}`,
        );
      faults.push(...(await change(twin, fivefold)));
    }
    expect(faults).toEqual([]);
    // Most did their work, so that there was something to do twice.
    expect(accepted?.length).toBeGreaterThan(whole ? 3 * (refused?.length ?? 0) : 0);
  });
}

type Pressed = Pick<Awaited<ReturnType<typeof press>>, "effect">;

const differ = (one: Pressed, other: Pressed) => JSON.stringify(one.effect) !== JSON.stringify(other.effect);

/** At the platform others sign in meanwhile, and are counted: what differs by that does not differ twice. */
async function differAgain(met: MetForm, open: () => Promise<MetForm[]>): Promise<boolean> {
  const find = async () => (await open()).find((other) => kindOf(other) === kindOf(met));
  const [once, often] = [await find(), await find()];
  return !once || !often || differ(await press(once, 1), await press(often, 5));
}

function kindOf({ who, action, form }: MetForm): string {
  const names = ownFields(form).map(({ name }) => name.replace(/[0-9a-f-]{36}/, ""));
  return [who, action, ...names].join(" ");
}

/** Sends a form filled as by somebody who means it, all at once. */
async function press(met: MetForm, times: number) {
  const browser = await met.browser();
  if (!browser.cookies.has("cityloop.browser")) browser.cookies.set("cityloop.browser", newToken());
  const changes = plausible(met.form);
  const cityId = await cityAt(met.host);
  const before = await countRows(cityId);
  const sending = Array.from({ length: times }, () => browser.send(met.form, changes));
  const answers = await Promise.all(sending);
  // And in a row, as by whoever goes back and presses once more.
  for (let again = 0; again < (times > 1 ? 2 : 1) && !farewells.includes(met.action); again++)
    answers.push(await browser.send(met.form, changes));
  const after = await countRows(cityId);
  return { answers, effect: difference(before, after), after, browser, changes };
}

/** Other words under the key that is used up come back with a new key, and do nothing. */
async function change(met: MetForm, { answers, after, browser, changes }: Awaited<ReturnType<typeof press>>) {
  const text = ownFields(met.form).find(({ kind }) => kind === "text" || kind === "textarea");
  if (!text || !isAccepted(answers[0])) return [];
  const other = `${text.value} and something else`;
  const answer = await browser.send(met.form, { ...changes, [text.name]: other });
  const effect = difference(after, await countRows(await cityAt(met.host)));
  const faults = Object.keys(effect).length > 0 ? [`does ${JSON.stringify(effect)} under a used key`] : [];
  if (!answer.text.includes(other)) faults.push("loses what is sent under a used key");
  return faults.map((fault) => `${said(met)} ${fault}`);
}

const known = new Map<string, string>();

/** The city of a host, also after a form took that host from it. */
async function cityAt(host: string): Promise<string> {
  const id = known.get(host) ?? (await resolveCity(host))?.id;
  if (!id) throw new Error(`no city answers at ${host}`);
  known.set(host, id);
  return id;
}

function isAccepted(answer: Answer | undefined): boolean {
  return answer?.status === 303 || / role="status"/.test(answer?.text ?? "");
}

/** What an answer says to whoever sent the form. */
function outcome({ status, headers, text }: Answer): string {
  const notice = /role="(?:status|alert)"[^>]*>(.*?)<\/(?:p|div)>/s.exec(text)?.[1] ?? "";
  return `${status} ${headers.location ?? notice.replace(/<[^>]+>/g, "")}`;
}

function gentleFirst(forms: MetForm[]): MetForm[] {
  const ends =
    /delete|remove|withdraw|archive|signOut|endSessions|suspend|erase|languages|subdomain|primary|upload/i;
  return [...forms].sort((a, b) => Number(ends.test(a.action)) - Number(ends.test(b.action)));
}

test("a key is one person's, in one city, for one form", async ({ city }) => {
  const elsewhere = await createTestCity();
  const key = randomUUID();
  const [ada, ben] = [await city.person(), await city.person()];
  const post = async (here: TestCity, session: string) => {
    const browser = new PlainBrowser(here.host, session);
    const form = await browser.form("/ideas/new", "title");
    return browser.send(form, { ...words, anyway: "yes", form_key: key });
  };
  const answers = [
    await post(city, await city.session(ada)),
    await post(city, await city.session(ada)),
    await post(city, await city.session(ben)),
    await post(elsewhere, await elsewhere.session(await elsewhere.person())),
  ];
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(3);
  expect(await titled(city)).toBe(2);
  expect(await titled(elsewhere)).toBe(1);
  const idea = answers[2]?.headers.location?.replace(/.*idea=/, "").replace(/\W.*/, "") ?? "";
  const browser = new PlainBrowser(city.host, await city.session(ada));
  const page = (await browser.get("/ideas")).text;
  const address = new RegExp(`/ideas/${idea || "[a-z0-9]+"}/a-drinking-fountain`).exec(page)?.[0] ?? "";
  const comment = await browser.send(await browser.form(address, "stance"), { text: "Yes.", form_key: key });
  expect(comment.status).toBe(303);
  expect((await browser.get(address)).text).toContain("Yes.");
});

test("before signing in a key is the browser's: one contribution waits, other words are shown back", async ({
  city,
}) => {
  const secret = newToken();
  const browser = new PlainBrowser(city.host);
  browser.cookies.set("cityloop.browser", secret);
  const form = await browser.form("/ideas/new", "title");
  const answers = await Promise.all(Array.from({ length: 5 }, () => browser.send(form, words)));
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`)).size).toBe(1);
  expect(answers[0]?.headers.location).toContain("/sign-in?next=");
  expect(await waiting(city, secret)).toBe(1);

  const other = { ...words, title: "A fountain to drink from" };
  const back = await browser.send(form, other);
  expect(back.status).toBe(200);
  const again = sameForm(back.text, form);
  expect(Object.fromEntries(again.fields.map(({ name, value }) => [name, value]))).toMatchObject(other);
  expect(await waiting(city, secret)).toBe(1);
  expect((await browser.send(again)).headers.location).toContain("/sign-in?next=");
  expect(await waiting(city, secret)).toBe(2);

  const neighbour = newToken();
  const second = new PlainBrowser(city.host);
  second.cookies.set("cityloop.browser", neighbour);
  await second.send(form, words);
  expect(await waiting(city, neighbour)).toBe(1);
});

test("a city is suspended once and started once, however often the button is pressed", async () => {
  const platform = await openPlatform();
  const { id, city } = await createTestCity();
  const operator = await platform.session(await platform.person({ role: "operator" }));
  const browser = new PlainBrowser(platform.host, operator);
  const form = await browser.form(`/operator/${city.slug}`, "reason");
  const reason = { reason: "They asked for it themselves." };
  const suspended = await Promise.all([1, 2, 3, 4, 5].map(() => browser.send(form, reason)));
  expect(suspended.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
  const lines = () => withPlatform((db) => db.$count(platformLog, eq(platformLog.cityId, id)));
  expect(await lines()).toBe(1);

  const founder = new PlainBrowser(platform.host, await platform.session(await platform.person()));
  founder.cookies.set("cityloop.browser", newToken());
  const slug = `once${randomBytes(5).toString("hex")}`;
  const answers: Record<string, Changes> = {
    name: { name: "Once Upon" },
    address: { slug },
    language: { defaultLocale: "en" },
  };
  for (const [question, answer] of Object.entries(answers)) {
    const [asked] = await founder.forms(`/start/${question}`);
    if (asked) await founder.send(asked, answer);
  }
  const [start] = await founder.forms("/start/check");
  if (!start) throw new Error("nothing to start");
  const started = await Promise.all([1, 2, 3, 4, 5].map(() => founder.send(start)));
  expect(new Set(started.map(({ status, headers }) => `${status} ${headers.location}`)).size).toBe(1);
  expect(started[0]?.headers.location).toContain(slug);
  expect(await withPlatform((db) => db.$count(cities, eq(cities.slug, slug)))).toBe(1);
});

function sameForm(html: string, form: Form): Form {
  const same = formsIn(html, form.path).find((other) => actionId(other) === actionId(form));
  if (!same) throw new Error("the form did not come back");
  return same;
}

function titled({ run }: TestCity): Promise<number> {
  return run((db) => db.$count(ideas, eq(ideas.title, words.title)));
}

function waiting({ run }: TestCity, secret: string): Promise<number> {
  const own = and(eq(pendingContributions.browserHash, hashToken(secret)));
  return run((db) => db.$count(pendingContributions, own));
}
