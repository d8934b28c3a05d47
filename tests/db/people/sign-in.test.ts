import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { people, sessions, signInRequests } from "@/db/schema/people";
import { readActor } from "@/lib/people/session";
import { endSession } from "@/lib/people/sessions/commands";
import { codeToken } from "@/lib/people/sign-in/secrets";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { ask, followLink, newBrowser, redeem, signInAs, typeCode } from "@/tests/support/sign-in";

const email = "ada@example.org";

function sessionsOf({ run }: TestCity) {
  return run((db) => db.select({ personId: sessions.personId }).from(sessions));
}

test("a code signs in the browser that asked, and makes the account of a new address", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const arrival = await signInAs(city, browser, email);
  expect(await city.run((db) => readActor(db, browser.session))).toEqual(arrival.person);
  expect(arrival.person).toMatchObject({ role: "citizen", named: false });
  const verbs = await city.run((db) =>
    db.select({ verb: events.verb }).from(events).where(eq(events.actorId, arrival.person.id)),
  );
  expect(verbs.map(({ verb }) => verb).sort()).toEqual(["person.joined", "person.signedIn"]);
});

test("a known address comes back to its account", async () => {
  const city = await createTestCity();
  const first = await signInAs(city, newBrowser(), email);
  const second = await signInAs(city, newBrowser(), email);
  expect(second.person.id).toBe(first.person.id);
  expect(await sessionsOf(city)).toHaveLength(2);
});

test("signing in again in the same browser ends the session from before", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  await signInAs(city, browser, email);
  const before = browser.session;
  await signInAs(city, browser, email);
  expect(await city.run((db) => readActor(db, before))).toEqual(city.visitor());
  expect(await sessionsOf(city)).toHaveLength(1);
});

test("fifty uses of one link at the same moment make one session", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { token } = await ask(city, browser, email);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => redeem(city, { ...browser }, { email, token })),
  );
  expect(outcomes.filter(({ arrival }) => arrival)).toHaveLength(1);
  expect(await sessionsOf(city)).toHaveLength(1);
});

test("fifty right codes at the same moment make one session", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { code } = await ask(city, browser, email);
  await Promise.all(Array.from({ length: 50 }, () => typeCode(city, { ...browser }, code)));
  expect(await sessionsOf(city)).toHaveLength(1);
});

test("two browsers that ask for one new address at once share one account", async () => {
  const city = await createTestCity();
  const arrivals = await Promise.all([1, 2, 3, 4].map(() => signInAs(city, newBrowser(), email)));
  expect(new Set(arrivals.map(({ person }) => person.id)).size).toBe(1);
});

test("a link opened elsewhere shows the code and changes nothing", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { code, token } = await ask(city, browser, email);
  const phone = newBrowser();
  expect(await followLink(city, phone, token)).toMatchObject({ here: false, code });
  expect(await redeem(city, phone, { email, token })).toEqual({});
  expect(await sessionsOf(city)).toEqual([]);
  expect(await typeCode(city, phone, code)).toBe("expired");
  expect(await typeCode(city, browser, code)).toMatchObject({ person: { role: "citizen" } });
});

test("what one city mailed opens nothing in another", async () => {
  const [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  const browser = newBrowser();
  const asked = await ask(here, browser, email);
  await ask(elsewhere, browser, "somebody.else@example.org");
  expect(await followLink(elsewhere, browser, asked.token)).toBeNull();
  expect(await redeem(elsewhere, browser, asked)).toEqual({});
  expect(await typeCode(elsewhere, browser, asked.code)).toBe("wrong");
  const arrival = await signInAs(here, browser, email);
  expect(await elsewhere.run((db) => readActor(db, arrival.token))).toEqual(elsewhere.visitor());
});

test("a link and its code work once, whichever comes first", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const first = await ask(city, browser, email);
  expect(await followLink(city, browser, first.token)).toMatchObject({ person: {} });
  expect(await followLink(city, browser, first.token)).toBeNull();
  expect(await typeCode(city, browser, first.code)).toBe("expired");
  const second = await ask(city, browser, email);
  expect(await typeCode(city, browser, second.code)).toMatchObject({ person: {} });
  expect(await redeem(city, browser, second)).toEqual({});
});

test("after ten minutes a link and a code are over", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { code, token } = await ask(city, browser, email);
  await city.run((db) =>
    db
      .update(signInRequests)
      .set({ expiresAt: sql`${signInRequests.expiresAt} - interval '10 minutes 1 second'` }),
  );
  expect(await typeCode(city, browser, code)).toBe("expired");
  expect(await followLink(city, browser, token)).toBeNull();
  expect(await redeem(city, browser, { email, token })).toEqual({});
});

test("after five wrong codes neither the right one nor the link helps", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { code, token } = await ask(city, browser, email);
  const wrong = code === "111111" ? "222222" : "111111";
  for (let count = 0; count < 5; count += 1) expect(await typeCode(city, browser, wrong)).toBe("wrong");
  expect(await typeCode(city, browser, code)).toBe("spent");
  expect(await followLink(city, browser, token)).toBeNull();
  expect(await redeem(city, browser, { email, token })).toEqual({});
});

test("the right code at the fifth try still counts", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { code } = await ask(city, browser, email);
  const wrong = code === "111111" ? "222222" : "111111";
  for (let count = 0; count < 4; count += 1) await typeCode(city, browser, wrong);
  expect(await typeCode(city, browser, code)).toMatchObject({ person: {} });
});

test("guessing in parallel gets five tries like guessing in a row", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  await ask(city, browser, email);
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, index) => typeCode(city, { ...browser }, String(index).padStart(6, "0"))),
  );
  expect(guesses.filter((answer) => answer === "spent").length).toBeGreaterThanOrEqual(35);
});

test("a newer request ends this browser's older one, and nobody else's", async () => {
  const city = await createTestCity();
  const [browser, other] = [newBrowser(), newBrowser()];
  const theirs = await ask(city, other, email);
  const old = await ask(city, browser, email);
  const fresh = await ask(city, browser, email);
  expect(await followLink(city, browser, old.token)).toBeNull();
  if (old.code !== fresh.code) expect(await typeCode(city, browser, old.code)).toBe("wrong");
  expect(await typeCode(city, browser, fresh.code)).toMatchObject({ person: {} });
  expect(await typeCode(city, other, theirs.code)).toMatchObject({ person: {} });
});

test("a code is worth nothing for another address", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { token } = await ask(city, browser, email);
  expect(await redeem(city, browser, { email: city.superadminEmail, token })).toEqual({});
  const [request] = await city.run((db) => db.select({ id: signInRequests.id }).from(signInRequests));
  const guess = codeToken(request?.id ?? "", "123456");
  expect(await redeem(city, browser, { email: city.superadminEmail, token: guess })).toEqual({});
});

test("asking tells nobody whether there is an account", async () => {
  const city = await createTestCity();
  await ask(city, newBrowser(), city.superadminEmail);
  await ask(city, newBrowser(), "nobody@example.org");
  const sent = await city.run((db) =>
    db.select({ personId: mails.personId, subject: mails.subject, text: mails.text }).from(mails),
  );
  const shapes = sent.map(({ personId, subject, text }) => ({
    personId,
    subject: subject.replace(/\b\d{6}\b/, "……"),
    text: text.replace(/token=[\w-]+/, "token=…").replace(/\b\d{6}\b/, "……"),
  }));
  expect(shapes[0]).toEqual(shapes[1]);
  const accounts = await city.run((db) => db.select({ email: people.email }).from(people));
  expect(accounts).toEqual([{ email: city.superadminEmail }]);
});

test("a suspended account gets no session and hears why", async () => {
  const city = await createTestCity();
  const { person } = await signInAs(city, newBrowser(), email);
  await city.run((db) =>
    db
      .update(people)
      .set({ suspendedAt: sql`now()`, suspendedReason: "Threats" })
      .where(eq(people.id, person.id)),
  );
  const browser = newBrowser();
  const { token } = await ask(city, browser, email);
  expect(await redeem(city, browser, { email, token })).toEqual({ suspended: { reason: "Threats" } });
  expect(browser.session).toBeUndefined();
  expect(await sessionsOf(city)).toHaveLength(1);
});

test("signing out ends the session on the server", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { person } = await signInAs(city, browser, email);
  await city.run((db) => endSession({ db, actor: person }, browser.session ?? ""));
  expect(await city.run((db) => readActor(db, browser.session))).toEqual(city.visitor());
});

test("the database keeps neither codes nor tokens", async () => {
  const city = await createTestCity();
  const browser = newBrowser();
  const { code, token } = await ask(city, browser, email);
  const rows = await city.run((db) => db.select().from(signInRequests));
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).not.toContain(code);
  await typeCode(city, browser, code);
  const kept = await city.run((db) => db.select().from(sessions));
  expect(JSON.stringify(kept)).not.toContain(browser.session);
});
