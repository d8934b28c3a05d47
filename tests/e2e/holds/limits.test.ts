import { type RequestOptions, request } from "node:http";
import { and, eq, sql } from "drizzle-orm";
import { mails } from "@/db/schema/events";
import { withPlatform } from "@/db/with-city";
import { freePort } from "@/lib/base/ports";
import { type Server, startServer } from "@/lib/cli/server";
import { signInLimits } from "@/lib/people/sign-in/limits";
import { type Limit, limitKey } from "@/lib/request/limits";
import type { TestCity } from "@/tests/support/city";
import { ownFields } from "@/tests/support/e2e/met-forms";
import { type Form, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { serverLog } from "@/tests/support/e2e/server-log";
import { addressOf, expect, test } from "@/tests/support/e2e/test";

test.describe.configure({ mode: "serial", timeout: 240_000 });

/** A second process of the app beside the one under test, on the same database. */
let second: Server;
let ports: number[];
test.beforeAll(async () => {
  const [port, healthPort] = [await freePort(), await freePort()];
  second = startServer({ mode: "start", host: "localhost", port, healthPort, env: {}, logFile: serverLog });
  await second.ready();
  ports = [Number(process.env.PORT), port];
});
test.afterAll(() => second.stop());

test("an address asks for one account as often as is allowed, exactly, over two processes, whatever it claims to be", async ({
  city,
}) => {
  const form = await signInForm(city);
  await Promise.all(times(40, (index) => ask(city, form, { email: "ada@example.org", index })));
  expect(await mailsTo(city, "ada@example.org")).toBe(signInLimits.fromAddressToAccount.points);
});

test("an account is asked for as often as is allowed, exactly, from however many addresses", async ({
  city,
}) => {
  const form = await signInForm(city);
  const each = signInLimits.fromAddressToAccount.points;
  const addresses = Math.ceil(signInLimits.toAccount.points / each) + 2;
  for (let from = 0; from < addresses; from += 1) {
    const asked = times(each, (index) =>
      ask(city, form, { email: "ada@example.org", index, from: `127.0.0.${10 + from}` }),
    );
    await Promise.all(asked);
  }
  expect(await mailsTo(city, "ada@example.org")).toBe(signInLimits.toAccount.points);
});

test("an address asks for all accounts together as often as is allowed, exactly", async ({ city }) => {
  const form = await signInForm(city);
  await spend(signInLimits.fromAddress, city, "127.0.0.1", signInLimits.fromAddress.points - 12);
  await Promise.all(times(30, (index) => ask(city, form, { email: `ada${index}@example.org`, index })));
  expect(await city.run((db) => db.$count(mails, eq(mails.kind, "signIn")))).toBe(12);
});

test("a city sends as many codes an hour as is allowed, exactly, to however many people", async ({
  city,
}) => {
  const form = await signInForm(city);
  await spend(signInLimits.inCity, city, "", signInLimits.inCity.points - 7);
  await Promise.all(
    times(20, (index) =>
      ask(city, form, { email: `ada${index}@example.org`, index, from: `127.0.0.${50 + index}` }),
    ),
  );
  expect(await city.run((db) => db.$count(mails, eq(mails.kind, "signIn")))).toBe(7);
});

test("once an account's tries of a day are spent, not even the right code helps, from anywhere", async ({
  city,
}) => {
  const browser = new PlainBrowser(city.host);
  await browser.send(await browser.form("/sign-in", "email"), { email: "ada@example.org" });
  const [mail] = await city.run((db) => db.select({ text: mails.text }).from(mails));
  const code = /^ {4}(\d{6})$/m.exec(mail?.text ?? "")?.[1] ?? "";
  await spend(signInLimits.tryForAccount, city, "ada@example.org", signInLimits.tryForAccount.points);
  const answer = await browser.send(await browser.form("/sign-in/code", "code"), { code });
  expect(answer.status).toBe(200);
  expect(browser.cookies.has("cityloop.session")).toBe(false);
});

function signInForm(city: TestCity): Promise<Form> {
  return new PlainBrowser(city.host).form("/sign-in", "email");
}

type Asking = { email: string; index: number; from?: string };

/** By one process or the other, and each time from somewhere else, as far as its headers say. */
async function ask(
  { host }: TestCity,
  form: Form,
  { email, index, from = "127.0.0.1" }: Asking,
): Promise<number> {
  const data = new FormData();
  for (const { name, value } of form.fields) if (name.startsWith("$ACTION")) data.append(name, value);
  for (const { name, value } of ownFields(form))
    if (name !== "form_key") data.append(name, name === "email" ? email : value);
  const response = new Response(data);
  const claimed = `198.51.100.${index}`;
  const options: RequestOptions = {
    ...{ host: "127.0.0.1", port: ports[index % 2], path: form.path, method: "POST", localAddress: from },
    headers: {
      host: new URL(addressOf(host)).host,
      origin: addressOf(host),
      "content-type": response.headers.get("content-type") ?? "",
      "x-forwarded-for": claimed,
      "x-real-ip": claimed,
      forwarded: `for=${claimed}`,
      "x-client-ip": claimed,
      "cf-connecting-ip": claimed,
      "true-client-ip": claimed,
    },
  };
  const body = Buffer.from(await response.arrayBuffer());
  return new Promise((resolve, reject) => {
    const sending = request(options, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

function times<Result>(count: number, run: (index: number) => Promise<Result>): Promise<Result>[] {
  return Array.from({ length: count }, (_, index) => run(index));
}

function mailsTo({ run }: TestCity, recipient: string): Promise<number> {
  return run((db) => db.$count(mails, and(eq(mails.recipient, recipient), eq(mails.kind, "signIn"))));
}

/** As if so many attempts had been made before. */
async function spend(limit: Limit, { id }: TestCity, subject: string, points: number): Promise<void> {
  const key = limitKey(limit, id, subject);
  await withPlatform((db) =>
    db.execute(sql`
      insert into rate_limits (key, points, expires_at) values (${key}, ${points}, now() + interval '10 minutes')
      on conflict (key) do update set points = excluded.points, expires_at = excluded.expires_at`),
  );
}
