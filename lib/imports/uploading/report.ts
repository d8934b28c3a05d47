import { stringify } from "csv-stringify/sync";
import { harmlessCell } from "@/lib/base/harmless-cell";
import type { Translator } from "@/lib/i18n/translator";
import { explain } from "@/lib/imports/explain";
import type { ReportEntry } from "@/lib/imports/running/report";

export type Group = {
  readonly id: string;
  readonly outcome: ReportEntry["outcome"];
  readonly file: string;
  /** the first one's, where others only differ in their values */
  readonly sentence: string;
  count: number;
  readonly lines: number[];
};

const shownLines = 8;
const order = { refused: 0, repeat: 1, note: 2 };

/** What was told, the same reason said once: the worst first. */
export function digest(t: Translator, entries: readonly ReportEntry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { outcome, file, line, reason } of entries) {
    const id = `${outcome} ${reason.code} ${file}`;
    const group = groups.get(id) ?? { id, outcome, file, sentence: explain(t, reason), count: 0, lines: [] };
    group.count++;
    if (group.lines.length < shownLines) group.lines.push(line);
    groups.set(id, group);
  }
  return [...groups.values()].sort((a, b) => order[a.outcome] - order[b.outcome] || b.count - a.count);
}

/** All of it as a table; a cell that begins like a formula is made harmless. */
export function reportCsv(t: Translator, entries: readonly ReportEntry[]): string {
  return stringify(
    entries.map(({ line, outcome, column, reason, file }) => [
      line,
      t(`imports.admin.outcomes.${outcome}`),
      column ?? "",
      explain(t, reason),
      file,
    ]),
    {
      bom: true,
      header: true,
      columns: (["line", "outcome", "column", "reason", "file"] as const).map((key) =>
        t(`imports.admin.reportColumns.${key}`),
      ),
      cast: { string: harmlessCell },
    },
  );
}
