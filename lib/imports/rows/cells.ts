import { createHash } from "node:crypto";
import { cleanLine } from "@/lib/base/clean-text";
import { mostCell, mostId, mostText } from "@/lib/imports/limits";
import { alternatives } from "@/lib/imports/mapping/alternatives";
import type { Mapping } from "@/lib/imports/mapping/keys";
import { isNothing } from "@/lib/imports/nothing";
import { wordsOf } from "@/lib/imports/reading/flatten";
import type { Row } from "@/lib/imports/reading/table";
import { type Reason, reason, type Understood } from "@/lib/imports/reason";
import { readText } from "@/lib/imports/values/text";

/** Something worth telling about a row: in which column, and what. */
export interface Note {
  readonly column: string | null;
  readonly reason: Reason;
}

export interface Refused {
  readonly ok: false;
  readonly line: number;
  readonly column: string | null;
  readonly reason: Reason;
}

/** A row through its mapping: cells by key, and what was noticed while they were read. */
export interface Cells<Key extends string> {
  readonly line: number;
  readonly notes: Note[];
  /** the key's first filled cell, trimmed; "" where there is none */
  one(key: Key): string;
  /** all of the key's cells as one text; of a column in several languages, the first that is filled */
  text(key: Key): string;
  /** reads the key's cell, and notes why where it makes no sense */
  read<T>(key: Key, reader: (cell: string) => Understood<T>): T | null;
  note(key: Key | null, why: Reason): void;
}

export function cellsOf<Key extends string>(row: Row, mapping: Mapping<Key>): Cells<Key> {
  const notes: Note[] = row.note ? [{ column: null, reason: row.note }] : [];
  const cell = (column: string) => {
    const written = row.cells.get(column)?.trim() ?? "";
    return isNothing(written) ? "" : wordsOf(written);
  };
  const first = (columns: readonly string[]) => columns.map(cell).find((value) => value !== "") ?? "";
  // One sign more than fits: what is too long must not pass for what its beginning says.
  const one = (key: Key) => first(mapping[key] ?? []).slice(0, (key === "title" ? mostText : mostCell) + 1);
  const note = (key: Key | null, why: Reason) => {
    notes.push({ column: key === null ? null : (mapping[key]?.[0] ?? null), reason: why });
  };
  return {
    line: row.line,
    notes,
    one,
    note,
    text: (key) =>
      [
        ...new Set(
          alternatives(mapping[key] ?? [])
            .map(first)
            .map(readText),
        ),
      ]
        .filter((part) => part !== "")
        .join("\n\n"),
    read: (key, reader) => {
      const result = reader(one(key));
      if (result.ok) return result.value;
      note(key, result.reason);
      return null;
    },
  };
}

/** The id a row has elsewhere: "17092.0" is what a spreadsheet makes of 17092. Null where there is none. */
export function originId(cell: string): string | null {
  const id = cleanLine(cell).replace(/^(-?\d+)\.0+$/, "$1");
  return id === "" || isNothing(id) ? null : id.slice(0, mostId);
}

/**
 * The same row has the same id at each import, whatever it is mapped to. The nameless column is left out:
 * it numbers the rows of one file.
 */
export function rowHash(row: Row): string {
  const cells = [...row.cells]
    .filter(([column]) => column !== "")
    .map(([column, cell]) => `${column}\u001f${cell.trim()}`);
  return `row-${createHash("sha256").update(cells.sort().join("\u001e")).digest("hex").slice(0, 32)}`;
}

export function refused(line: number, column: string | null, why: Reason): Refused {
  return { ok: false, line, column, reason: why };
}

/** A row that could not be read, or that holds more text than anybody will read. */
export function refusal(row: Row, texts: readonly string[], most: number): Refused | null {
  if (row.refused) return refused(row.line, null, row.refused);
  const longest = Math.max(0, ...texts.map((text) => text.length));
  return longest > most ? refused(row.line, null, reason("tooLong", { length: longest, most })) : null;
}
