import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey, sign } from "@/lib/base/keys";
import { folded, type ResidenceField, sameFor } from "./fields";

export type Entry = Partial<Record<ResidenceField, string>>;

/**
 * Makes of what a line of the list says what is kept of it, with this city's key: without that, nobody learns who is
 * on it by trying names and days. Null where a field is empty, or is no day.
 */
export function entryHasher(
  cityId: string,
  fields: readonly ResidenceField[],
): (entry: Entry) => string | null {
  const key = deriveKey("residence-list", cityId);
  return (entry) => {
    const values = fields.map((field) => sameFor(field, entry[field] ?? ""));
    if (values.length === 0 || values.includes(null)) return null;
    return createHmac("sha256", key)
      .update(JSON.stringify([fields, values]))
      .digest("base64url");
  };
}

/** What stands for one account: the entry of the list, the provider's subject, or name and address of a letter. */
export function proofHash(cityId: string, way: string, ...proof: string[]): string {
  return sign(JSON.stringify([way, ...proof]), "residence-proof", cityId);
}

export type Addressee = { name: string; street: string; postcode: string; place: string };

export function letterProof(cityId: string, { name, street, postcode }: Addressee): string {
  return proofHash(cityId, "letter", folded(name), folded(street), folded(postcode));
}

/** Without those that look alike. */
const letters = "23456789abcdefghjkmnpqrstuvwxyz";
const length = 8;

/** The code of a letter. It follows from the letter's id, so that no table holds it. */
export function letterCode(cityId: string, letterId: string): string {
  const digest = createHmac("sha256", deriveKey("residence-letter", cityId)).update(letterId).digest();
  return Array.from({ length }, (_, at) => letters[digest.readUInt16BE(at * 2) % letters.length]).join("");
}

export function isLetterCode(cityId: string, letterId: string, typed: string): boolean {
  const [given, right] = [Buffer.from(folded(typed)), Buffer.from(letterCode(cityId, letterId))];
  return given.length === right.length && timingSafeEqual(given, right);
}
