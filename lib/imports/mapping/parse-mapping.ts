import { findColumn } from "@/lib/imports/mapping/find-column";
import type { Mapping } from "@/lib/imports/mapping/keys";
import { type Reason, reason } from "@/lib/imports/reason";

export type ParsedMapping<Key extends string> =
  | { readonly ok: true; readonly mapping: Mapping<Key> }
  | { readonly ok: false; readonly reason: Reason };

/**
 * Reads `id=COLUMN,title=COLUMN`. A column's name may hold commas and equal signs: a new pair begins only
 * where a comma is followed by a key that exists. `text=summary+text` puts two columns into one text.
 */
export function parseMapping<Key extends string>(
  given: string,
  keys: readonly Key[],
  columns: readonly string[],
): ParsedMapping<Key> {
  const mapping: Partial<Record<Key, readonly string[]>> = {};
  for (const { word, column } of pairsOf(given, keys, columns)) {
    const key = keys.find((known) => known === word.toLowerCase());
    if (column === null) return no("badMapping", { part: word.slice(0, 80) });
    if (!key) return no("unknownKey", { key: word.slice(0, 40), keys: keys.join(", ") });
    const found = columnsOf(column, columns);
    if (!found) {
      return no("unknownColumn", { key, column: column.trim().slice(0, 120), columns: listColumns(columns) });
    }
    mapping[key] = found;
  }
  return { ok: true, mapping };
}

/** The columns' names with their numbers, for a person who has to choose one. */
export function listColumns(columns: readonly string[]): string {
  const shown = columns.slice(0, 60).map((column, i) => `#${i + 1} ${column === "" ? "(no name)" : column}`);
  return shown.join(", ") + (columns.length > 60 ? ", …" : "");
}

function columnsOf(given: string, columns: readonly string[]): readonly string[] | null {
  const name = /^\s*"(.*)"\s*$/s.exec(given)?.[1]?.replaceAll('""', '"') ?? given;
  const one = findColumn(columns, name);
  if (one !== null) return [one];
  const several = name.includes("+") ? name.split("+").map((part) => findColumn(columns, part)) : [];
  return several.length > 0 && several.every((column) => column !== null) ? several : null;
}

function pairsOf(
  given: string,
  keys: readonly string[],
  columns: readonly string[],
): { word: string; column: string | null }[] {
  const text = given.trim().replace(/,\s*$/, "");
  if (text === "") return [];
  const start = new RegExp(`,(?=\\s*(?:${keys.join("|")})\\s*=)`, "gi");
  return text
    .split(start)
    .flatMap((part) => splitUnknown(part, columns))
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0
        ? { word: part.trim(), column: null }
        : { word: part.slice(0, at).trim(), column: part.slice(at + 1) };
    });
}

/** "title=Titel,foo=bar": the second is a key that does not exist, unless a column is called "Titel,foo=bar". */
function splitUnknown(part: string, columns: readonly string[]): string[] {
  const column = part.slice(part.indexOf("=") + 1);
  return columnsOf(column, columns) ? [part] : part.split(/,(?=\s*[a-z_]{2,20}\s*=)/i);
}

function no(code: Reason["code"], params: Reason["params"]): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason: reason(code, params) };
}
