import type { UploadedKind } from "@/lib/imports/uploading/upload";

/** A select's value for some columns: their places in the file. Names may hold anything at all. */
export function placesOf(columns: readonly string[], chosen: readonly string[]): string {
  return chosen
    .map((column) => columns.indexOf(column))
    .filter((place) => place >= 0)
    .join("+");
}

/** The name of the select that says which column is this key. */
export function fieldOf(kind: UploadedKind, key: string): string {
  return `${kind}.${key}`;
}

export type Chosen =
  | { readonly ok: true; readonly columns: Record<string, string[]> }
  | { readonly ok: false; readonly fields: Record<string, "unknownColumn" | "needed"> };

/** Reads the selects of one file; some key of each group in `needed` must have a column. */
export function readChoice(
  typed: Readonly<Record<string, string>>,
  kind: UploadedKind,
  {
    keys,
    columns,
    needed,
  }: { keys: readonly string[]; columns: readonly string[]; needed: readonly string[][] },
): Chosen {
  const chosen: Record<string, string[]> = {};
  const fields: Record<string, "unknownColumn" | "needed"> = {};
  for (const key of keys) {
    const places = typed[fieldOf(kind, key)] ?? "";
    if (places === "") continue;
    const names = places
      .split("+")
      .map((place) => (/^\d{1,4}$/.test(place) ? columns[Number(place)] : undefined));
    const known = names.filter((name) => name !== undefined);
    if (known.length === names.length) chosen[key] = known;
    else fields[fieldOf(kind, key)] = "unknownColumn";
  }
  for (const group of needed) {
    const [first] = group;
    if (first && !group.some((key) => chosen[key])) fields[fieldOf(kind, first)] ??= "needed";
  }
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, columns: chosen };
}
