import { breathe } from "@/lib/base/breathe";
import { folded, type ResidenceField } from "../fields";
import { type Entry, entryHasher } from "../hashes";

export type Line = { line: number; cells: readonly string[] };

export type ReadLines = {
  hashes: string[];
  /** The first lines that lack something, and how many there are. */
  left: number[];
  leftCount: number;
};

export type Columns = ReadonlyMap<ResidenceField, number>;

/**
 * Which column says which field, by its heading in any of our languages.
 * @returns the fields that no column says, where there are some
 */
export function columnsFor(
  heads: readonly string[],
  fields: readonly ResidenceField[],
  namesOf: (field: ResidenceField) => readonly string[],
): { columns: Columns } | { missing: ResidenceField[] } {
  const known = heads.map(folded);
  const places = fields.map((field) => {
    const names = [field, ...namesOf(field)].map(folded);
    return [field, known.findIndex((head) => names.includes(head))] as const;
  });
  const missing = places.filter(([, at]) => at < 0).map(([field]) => field);
  return missing.length > 0 ? { missing } : { columns: new Map(places) };
}

/** What is kept of a list. Nothing else of it is, here or anywhere. */
export async function hashLines(
  lines: AsyncIterable<Line> | Iterable<Line>,
  { cityId, fields, columns }: { cityId: string; fields: readonly ResidenceField[]; columns: Columns },
): Promise<ReadLines> {
  const hash = entryHasher(cityId, fields);
  const hashes = new Set<string>();
  const left: number[] = [];
  let leftCount = 0;
  for await (const { line, cells } of lines) {
    await breathe();
    if (cells.every((cell) => cell.trim() === "")) continue;
    const entry: Entry = {};
    for (const [field, at] of columns) entry[field] = cells[at] ?? "";
    const made = hash(entry);
    if (made) hashes.add(made);
    else if (++leftCount <= 10) left.push(line);
  }
  return { hashes: [...hashes], left, leftCount };
}
