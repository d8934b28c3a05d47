import { sql } from "drizzle-orm";
import { residences } from "@/db/schema/residence";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { type ResidenceField, type ResidenceWay, sameFor } from "./fields";
import { type Entry, proofHash } from "./hashes";

/** Keyed hashes of who somebody is: by name and day of birth, and by name and address, as far as a way tells them. */
export type Marks = { birthMark: string | null; addressMark: string | null };

export const noMarks: Marks = { birthMark: null, addressMark: null };

/**
 * By these the same person is found whichever way shows that they live here. First names count where the city's list
 * has them, the first of several alone: papers have all, and people use one.
 */
export function marksOf(cityId: string, fields: readonly string[], told: Entry): Marks {
  const last = sameFor("lastName", told.lastName ?? "");
  const first = sameFor("firstName", (told.firstName ?? "").trim().split(/\s+/)[0] ?? "");
  const byFirst = !fields.includes("lastName") || fields.includes("firstName");
  if (!last || (byFirst && !first)) return noMarks;
  const name = [last, ...(byFirst && first ? [first] : [])];
  const mark = (kind: string, ...rest: (string | null)[]) =>
    rest.includes(null) ? null : proofHash(cityId, kind, ...name, ...rest.map(String));
  return {
    birthMark: mark("birth", sameFor("birthDate", told.birthDate ?? "")),
    // By the last name alone a whole family would be one person.
    addressMark: byFirst
      ? mark("address", sameFor("street", told.street ?? ""), sameFor("postcode", told.postcode ?? ""))
      : null,
  };
}

/** Whether a line of the list is one person's: by a name and a postcode alone a family would be one. */
export function tellsOnePerson(fields: readonly ResidenceField[]): boolean {
  const has = (field: ResidenceField) => fields.includes(field);
  return has("registerNumber") || has("birthDate") || (has("firstName") && has("street"));
}

/** The fields that a letter can tell, as its form asks for them beside the address. */
export function askedForLetters(fields: readonly ResidenceField[]) {
  const personal = ["lastName", "firstName", "birthDate"] as const;
  return personal.filter((field) => fields.includes(field));
}

type Coming = Marks & { personId: string; way: ResidenceWay };

/**
 * Whoever comes by another way than the account that is verified already is the same person all the same. Within one
 * way the proof decides. Those who come at once with the same mark wait for each other.
 * @throws RuleError where another account is that person's
 */
export async function requireNobodyElse(db: CityDb, { personId, way, ...marks }: Coming): Promise<void> {
  const given = [marks.birthMark, marks.addressMark].filter((mark) => mark !== null).sort();
  for (const mark of given) await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${mark}, 0))`);
  const { birthMark, addressMark } = marks;
  const [same] = await db.execute<{ found: boolean }>(sql`select exists (select from ${residences} r
    where (r.birth_mark = ${birthMark}::text or r.address_mark = ${addressMark}::text)
      and r.person_id <> ${personId} and r.way <> ${way}
      and r.ended_at is null and coalesce(r.expires_at > now(), true)) as found`);
  if (same?.found) throw new RuleError("residence.taken");
}
