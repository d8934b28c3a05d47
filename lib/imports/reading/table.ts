import type { Reason } from "@/lib/imports/reason";

/** A file as a table, whatever it was written as. */
export interface Table {
  readonly name: string;
  readonly format: "csv" | "json" | "jsonl" | "xlsx";
  readonly encoding: string;
  /** bytes that make no sense in that encoding */
  readonly damaged: number;
  /** what separates the cells; none in JSON and workbooks */
  readonly delimiter: string | null;
  /** of a workbook, the one that is read */
  readonly sheet?: string;
  /** the columns' names, unique; a nameless one is "" */
  readonly columns: readonly string[];
  /** reads the file anew from its first row */
  readonly rows: () => AsyncGenerator<Row>;
}

export interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  /** set where the row could not be read at all */
  readonly refused?: Reason;
  /** what was odd about it, although it was read */
  readonly note?: Reason;
}

export type OpenedTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly reason: Reason };

/** What is known of a file before its columns are. */
export type About = Pick<Table, "name" | "encoding" | "damaged">;
