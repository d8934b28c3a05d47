import type { Sheet } from "@/lib/insight/sheets";

/** A sheet with its name. */
export type NamedSheet = Sheet & { name: string };

export type Row = Sheet["rows"][number];

/** One whose rows are read some at a time, since all of them may be too many to hold. */
export type PagedSheet = { name: string; columns: string[]; pages: AsyncIterable<Row[]> | Iterable<Row[]> };
