import { fold } from "@/lib/imports/fold";

/**
 * The column a person means: by its exact name, by its name in other case or accents, or by its number
 * ("#1"; nothing at all means the column without a name). Null when there is none, or several would do.
 */
export function findColumn(columns: readonly string[], wanted: string): string | null {
  const name = wanted.trim();
  if (columns.includes(wanted)) return wanted;
  if (columns.includes(name)) return name;
  if (name === "") return columns.find((column) => column.trim() === "") ?? null;
  const sameCase = columns.filter((column) => column.trim().toLowerCase() === name.toLowerCase());
  return only(sameCase) ?? byFold(columns, name) ?? byNumber(columns, name);
}

function byFold(columns: readonly string[], name: string): string | null {
  const tight = fold(name).replaceAll(" ", "");
  if (tight === "") return null;
  return only(columns.filter((column) => fold(column).replaceAll(" ", "") === tight));
}

function byNumber(columns: readonly string[], name: string): string | null {
  const number = /^#\s*(\d{1,4})$/.exec(name)?.[1];
  return number ? (columns[Number(number) - 1] ?? null) : null;
}

function only(found: readonly string[]): string | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
