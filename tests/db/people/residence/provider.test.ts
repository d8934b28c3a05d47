import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { residences } from "@/db/schema/residence";
import { extendEnv } from "@/lib/base/env";
import { livesHere } from "@/lib/people/residence/by-provider";
import { proofHash } from "@/lib/people/residence/hashes";
import { residenceOf } from "@/lib/people/residence/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings } from "@/tests/support/idea";
import { type OidcServer, startOidcProvider } from "@/tests/support/oidc";
import { newBrowser, signInWithProvider, withProvider } from "@/tests/support/sign-in";

let provider: OidcServer;
let here: TestCity;

beforeAll(async () => {
  here = await createTestCity();
  provider = await startOidcProvider([`http://${here.host}/api/auth/callback/oidc`]);
  extendEnv({ OUTBOUND_ALLOW: new URL(provider.issuer).host });
  await withProvider(here, provider);
  await changeSettings(here, {
    residenceClaim: "address.postal_code",
    residenceClaimValues: ["1000", "1010"],
  });
});
afterAll(() => provider.close());

async function arrive(sub: string, postcode: string): Promise<string> {
  provider.account = { sub, given_name: "Eve", family_name: "Id", address: { postal_code: postcode } };
  const { arrival } = await signInWithProvider(here, newBrowser());
  if (!arrival) throw new Error("signing in failed");
  return arrival.person.id;
}

const read = (id: string) => here.run((db) => residenceOf(db, id));

test("whoever the provider says lives here is verified by signing in, and no more once it says otherwise", async () => {
  const id = await arrive("eve", "10 10");
  expect(await read(id)).toMatchObject({ way: "provider", counts: true });
  expect(await arrive("eve", "9999")).toBe(id);
  expect(await read(id)).toMatchObject({ counts: false, endedReason: "provider" });
  expect(await arrive("eve", "1000")).toBe(id);
  expect(await read(id)).toMatchObject({ counts: true });
});

test("whoever the provider says lives elsewhere signs in, unverified", async () => {
  expect(await read(await arrive("tom", "9999"))).toBeNull();
});

test("a subject that another account was verified by signs in and is not verified a second time", async () => {
  const other = await here.person();
  const proof = proofHash(here.id, "provider", provider.issuer, "ida");
  await here.run((db) =>
    db
      .insert(residences)
      .values({ personId: other.id, way: "provider", proofHash: proof, verifiedAt: sql`now()` }),
  );
  expect(await read(await arrive("ida", "1000"))).toBeNull();
  expect(await read(other.id)).toMatchObject({ counts: true });
});

test("a claim counts by its plain values, within others and in lists, and by nothing of the language", () => {
  const rule = { name: "address.postal_code", values: ["1000"] };
  expect(livesHere({ address: { postal_code: 1000 } }, rule)).toBe(true);
  expect(livesHere({ address: { postal_code: ["9999", "1000"] } }, rule)).toBe(true);
  expect(livesHere({ address: "1000" }, rule)).toBe(false);
  expect(livesHere({ resident: true }, { name: "resident", values: ["true"] })).toBe(true);
  expect(livesHere({}, { name: "constructor.name", values: ["Object"] })).toBe(false);
  expect(livesHere({ resident: "" }, { name: "resident", values: ["true"] })).toBe(false);
});
