import { and, eq, isNull } from "drizzle-orm";
import { residences } from "@/db/schema/residence";
import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { recordEvent } from "@/lib/events/record";
import type { Person } from "../actor";
import { end } from "./end";
import { folded } from "./fields";
import { type Entry, proofHash } from "./hashes";
import { marksOf } from "./marks";
import { tryToVerify } from "./verify";

/** What the city's provider said of whoever signs in. */
export type ProviderWord = { issuer: string; subject: string; claims: Readonly<Record<string, unknown>> };

type Arriving = { db: CityDb; city: Pick<City, "id">; actor: Person };

/**
 * Whoever the provider says lives here is verified by it, anew at each sign-in; whom it no longer says it of is
 * verified by it no more. Signing in never fails of it.
 */
export async function heedProvider({ db, city, actor }: Arriving, word: ProviderWord): Promise<void> {
  const settings = await loadSettings(db);
  const { residenceClaim: name, residenceClaimValues: values, residenceFields: fields } = settings;
  if (!name) return;
  if (livesHere(word.claims, { name, values })) {
    const proof = proofHash(city.id, "provider", word.issuer, word.subject);
    await tryToVerify(db, actor, {
      way: "provider",
      proof,
      ...marksOf(city.id, fields, toldBy(word.claims)),
    });
    return;
  }
  const byProvider = and(
    eq(residences.personId, actor.id),
    eq(residences.way, "provider"),
    isNull(residences.endedAt),
  );
  if ((await db.$count(residences, byProvider)) === 0) return;
  await end(db, actor.id, "provider");
  const subject = { kind: "person", id: actor.id } as const;
  await recordEvent({ db, actor }, { verb: "residence.lapsed", subject });
}

/** Who it is, by the claims that OpenID Connect has for it; a provider need not give any. */
function toldBy(claims: ProviderWord["claims"]): Entry {
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const address = (typeof claims.address === "object" && claims.address) || {};
  const of = (name: string) => text((address as Record<string, unknown>)[name]);
  return {
    lastName: text(claims.family_name),
    firstName: text(claims.given_name),
    birthDate: text(claims.birthdate),
    street: of("street_address"),
    postcode: of("postal_code"),
  };
}

type Rule = { name: string; values: readonly string[] };

/** The claim, `address.postal_code` for one within another, has one of the values; of a list, any of it. */
export function livesHere(claims: ProviderWord["claims"], { name, values }: Rule): boolean {
  let found: unknown = claims;
  for (const part of name.split(".")) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, part)) return false;
    found = (found as Record<string, unknown>)[part];
  }
  const said = (Array.isArray(found) ? found : [found]).filter(isPlain).map((one) => folded(String(one)));
  return values.some((value) => said.includes(folded(value)));
}

function isPlain(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
