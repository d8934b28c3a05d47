import { fold } from "@/lib/imports/fold";
import { commentHeaders, ideaHeaders } from "@/lib/imports/mapping/headers";

/**
 * Whether a table begins with its first record rather than with its columns' names: none of its cells is a
 * word that columns are called by, and one is a number, a date or an address like those that stand below it.
 */
export function isHeadless([first, ...others]: readonly (readonly string[])[]): boolean {
  if (!first || others.length === 0 || first.some(isKnown)) return false;
  return first.some((cell, i) => {
    const kind = kindOf(cell);
    const below = others.map((record) => record[i]?.trim() ?? "").filter((value) => value !== "");
    return kind !== null && below.length > 0 && below.every((value) => kindOf(value) === kind);
  });
}

const known = new Set([...Object.values(ideaHeaders), ...Object.values(commentHeaders)].flat());

function isKnown(cell: string): boolean {
  return fold(cell)
    .split(" ")
    .some((word) => known.has(word));
}

/** A year may well be the name of a column. */
function kindOf(cell: string): "number" | "date" | "link" | null {
  const text = cell.trim();
  if (/^https?:\/\/\S+$/i.test(text)) return "link";
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?$/.test(text)) return "date";
  return /^[+-]?\d+([.,]\d+)?$/.test(text) && !/^(19|20)\d\d$/.test(text) ? "number" : null;
}
