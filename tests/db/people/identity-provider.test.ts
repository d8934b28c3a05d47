import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { identityProviders, people } from "@/db/schema/people";
import { extendEnv } from "@/lib/base/env";
import { saveIdentityProvider } from "@/lib/people/identity-providers/commands";
import { discover } from "@/lib/people/identity-providers/discover";
import { enabledProvider } from "@/lib/people/identity-providers/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { type OidcServer, startOidcProvider } from "@/tests/support/oidc";
import { newBrowser, signInWithProvider, withProvider } from "@/tests/support/sign-in";

let provider: OidcServer;
let here: TestCity;
let elsewhere: TestCity;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([createTestCity(), createTestCity()]);
  provider = await startOidcProvider([
    `http://${here.host}/api/auth/callback/oidc`,
    `http://${elsewhere.host}/api/auth/callback/oidc`,
  ]);
  extendEnv({ OUTBOUND_ALLOW: new URL(provider.issuer).host });
  await Promise.all([setUp(here), setUp(elsewhere)]);
});

afterAll(() => provider.close());

const ada = {
  sub: "ada-1",
  email: "Ada@Example.org",
  email_verified: true,
  given_name: "Ada",
  family_name: "King",
};

beforeEach(() => {
  provider.account = ada;
});

async function setUp(city: TestCity, enabled = true) {
  const actor = await city.superadmin();
  const { issuer, clientId, clientSecret } = provider;
  await city.run((db) =>
    saveIdentityProvider(
      { db, actor, city },
      { label: "City card", issuer, clientId, clientSecret, enabled },
    ),
  );
}

function emailOf({ run }: TestCity, id: string) {
  return run((db) => db.select({ email: people.email }).from(people).where(eq(people.id, id)));
}

test("the provider's word makes an account with name and address, and brings back to it", async () => {
  const first = await signInWithProvider(here, newBrowser());
  expect(first.arrival?.person).toMatchObject({ firstName: "Ada", lastName: "King", named: true });
  expect(await emailOf(here, first.arrival?.person.id ?? "")).toEqual([{ email: "ada@example.org" }]);
  const second = await signInWithProvider(here, newBrowser());
  expect(second.arrival?.person.id).toBe(first.arrival?.person.id);
});

test("a verified address joins the account that is there already", async () => {
  const known = await here.person({ email: "grace@example.org", firstName: "Grace", lastName: "Hopper" });
  provider.account = { sub: "grace-1", email: "grace@example.org", email_verified: true };
  const { arrival } = await signInWithProvider(here, newBrowser());
  expect(arrival?.person).toMatchObject({ id: known.id, firstName: "Grace" });
});

test("an address that the provider has not verified joins nothing and is not kept", async () => {
  for (const email_verified of [false, undefined]) {
    const sub = `mallory-${email_verified}`;
    provider.account = { sub, email: here.superadminEmail, email_verified };
    const { arrival } = await signInWithProvider(here, newBrowser());
    expect(arrival?.person).toMatchObject({ role: "citizen", named: false });
    expect(await emailOf(here, arrival?.person.id ?? "")).toEqual([{ email: null }]);
  }
});

test("after a city changed its provider, the same subject there is another person", async () => {
  const city = await createTestCity();
  const address = `http://${city.host}/api/auth/callback/oidc`;
  const [before, after] = await Promise.all([startOidcProvider([address]), startOidcProvider([address])]);
  const hosts = [provider, before, after].map(({ issuer }) => new URL(issuer).host);
  extendEnv({ OUTBOUND_ALLOW: hosts.join(",") });
  before.account = { sub: "same" };
  after.account = { sub: "same" };
  await withProvider(city, before);
  const first = await signInWithProvider(city, newBrowser());
  const again = await signInWithProvider(city, newBrowser());
  expect(again.arrival?.person.id).toBe(first.arrival?.person.id);
  await withProvider(city, after);
  const other = await signInWithProvider(city, newBrowser());
  expect(other.arrival?.person.id).toBeDefined();
  expect(other.arrival?.person.id).not.toBe(first.arrival?.person.id);
  await Promise.all([before.close(), after.close()]);
});

test("what came back for one city is worth nothing at another", async () => {
  const { arrival } = await signInWithProvider(here, newBrowser(), { at: elsewhere });
  expect(arrival).toBeUndefined();
});

test("without the cookies of the browser that went there, nobody is signed in", async () => {
  expect(await signInWithProvider(here, newBrowser(), { withoutCookies: true })).toEqual({});
});

test("a changed state or code signs nobody in", async () => {
  const other = (address: string, name: string) => {
    const url = new URL(address);
    url.searchParams.set(name, `${url.searchParams.get(name)}x`);
    return url.href;
  };
  for (const name of ["state", "code", "iss"]) {
    expect(
      await signInWithProvider(here, newBrowser(), { tamper: (address) => other(address, name) }),
    ).toEqual({});
  }
});

test("who refuses at the provider comes back as nobody", async () => {
  provider.account = null;
  expect(await signInWithProvider(here, newBrowser())).toEqual({});
});

test("a provider that is switched off signs nobody in", async () => {
  const city = await createTestCity();
  await setUp(city, false);
  expect(await city.run((db) => enabledProvider(db, city.id))).toBeNull();
  expect(await signInWithProvider(city, newBrowser())).toEqual({});
});

test("an address inside our own network is not called, whatever a superadmin enters", async () => {
  extendEnv({ OUTBOUND_ALLOW: "" });
  expect(await discover(provider.issuer)).toEqual({ problem: "refused" });
  expect(await signInWithProvider(here, newBrowser())).toEqual({});
  extendEnv({ OUTBOUND_ALLOW: new URL(provider.issuer).host });
});

test("discovery says what is wrong with an address", async () => {
  expect(await discover(provider.issuer)).toEqual({ issuer: provider.issuer });
  expect(await discover(`${provider.issuer}/`)).toEqual({ issuer: provider.issuer });
  expect(await discover(`${provider.issuer}/elsewhere`)).toEqual({ problem: "notProvider" });
});

test("the secret is kept encrypted, stays where none is given, and every change is in the ledger", async () => {
  const city = await createTestCity();
  await setUp(city);
  const actor = await city.superadmin();
  const { issuer, clientId, clientSecret } = provider;
  await city.run((db) =>
    saveIdentityProvider(
      { db, actor, city },
      { label: "Card", issuer, clientId, clientSecret: "", enabled: true },
    ),
  );
  const rows = await city.run((db) => db.select().from(identityProviders));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(clientSecret);
  expect(await city.run((db) => enabledProvider(db, city.id))).toMatchObject({ label: "Card", clientSecret });
  const changes = await city.run((db) =>
    db.select({ data: events.data }).from(events).where(eq(events.verb, "city.identityProviderChanged")),
  );
  expect(changes).toEqual([{ data: { enabled: true } }, { data: { enabled: true } }]);
});

test("only a superadmin sets it up", async () => {
  for (const role of ["citizen", "moderator"] as const) {
    const actor = await here.person({ role });
    const attempt = here.run((db) =>
      saveIdentityProvider(
        { db, actor, city: here },
        { label: "X", issuer: "https://x.example", clientId: "x", clientSecret: "x", enabled: true },
      ),
    );
    await expect(attempt).rejects.toMatchObject({ messageKey: "errors.forbidden" });
  }
});
