/** What a line of the city's list may say, and whoever is on it enters. */
export const residenceFields = [
  "lastName",
  "firstName",
  "birthDate",
  "postcode",
  "street",
  "registerNumber",
] as const;
export type ResidenceField = (typeof residenceFields)[number];

export const residenceWays = ["list", "provider", "letter"] as const;
export type ResidenceWay = (typeof residenceWays)[number];

export const endReasons = ["moved", "mistake", "misuse", "asked"] as const;
export type EndReason = (typeof endReasons)[number];

/** Those that the database names, in the order in which they are always asked. */
export function fieldsOf(stored: readonly string[]): ResidenceField[] {
  return residenceFields.filter((field) => stored.includes(field));
}

/** The same whoever wrote it, and however: capitals, accents, spaces and signs say nothing. Null where nothing is left. */
export function sameFor(field: ResidenceField, value: string): string | null {
  return (field === "birthDate" ? sameDay(value) : folded(value)) || null;
}

/** Letters and digits alone, small, without accents; digits of every script as ours. */
export function folded(value: string): string {
  return value
    .slice(0, 300)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => plainOf[letter] ?? letter)
    .replace(/\p{Nd}/gu, (digit) => digitOf(digit))
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Letters that are no other letter with a mark. */
const plainOf: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };

/** A day as 1990-05-12, 12.5.1990 or 12/05/1990 (the day first, as in the languages that we speak). */
function sameDay(value: string): string | null {
  const parts = value
    .replace(/\p{Nd}/gu, (digit) => digitOf(digit))
    .trim()
    .replace(/[T ]00:00(:00)?$/, "")
    .match(/\d+/g);
  if (parts?.length !== 3) return null;
  const [first = "", month = "", last = ""] = parts;
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  if (year.length !== 4 || month.length > 2 || day.length > 2) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written) ? written : null;
}

/** The ten digits of a script follow each other, from its zero on. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
