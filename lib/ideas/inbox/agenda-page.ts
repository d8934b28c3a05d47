import type { InboxRow } from "./queries";

/** What is late, each month by its first day, or what has no date. */
export type AgendaPart<Row> = { key: string; rows: Row[] };

type Dated = Pick<InboxRow, "dueAt" | "late">;

/** What fits here is one page, and a month of more goes on behind a link. */
export const mostAtOnce = 24;
/** With so many a page may end, so that quiet months share one. */
const fewest = 12;

/**
 * The rows of one page, in whole months as long as they fit, and which part comes next (`goesOn`: the rest of one that was
 * begun). `rows` are one more than a page holds, if there are as many.
 */
export function agendaPage<Row extends Dated>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const parts = Map.groupBy(rows.slice(0, mostAtOnce), keyOf);
  const more = rows[mostAtOnce];
  const shown: AgendaPart<Row>[] = [];
  let count = 0;
  for (const [key, members] of parts) {
    const isCut = more !== undefined && keyOf(more) === key;
    if ((more && count >= fewest) || (isCut && count > 0)) return { shown, next: { key, goesOn: false } };
    shown.push({ key, rows: members });
    count += members.length;
  }
  const last = shown.at(-1)?.key;
  const next = more && { key: keyOf(more), goesOn: keyOf(more) === last };
  return { shown, next: next ?? null };
}
