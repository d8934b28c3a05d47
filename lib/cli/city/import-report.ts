import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { ClearError } from "@/lib/base/clear-error";
import { harmlessCell } from "@/lib/base/harmless-cell";
import type { Translator } from "@/lib/i18n/translator";
import { explain } from "@/lib/imports/explain";
import type { ReportEntry } from "@/lib/imports/running/report";

const shownRows = 8;

export interface Report {
  tell(entry: ReportEntry): Promise<void>;
  /** what was told, and where all of it is */
  summary(): string;
  close(): Promise<void>;
}

/** Refused rows and cells that were not understood: a digest for the terminal, all of them for the file. */
export async function openReport(path: string | undefined, t: Translator): Promise<Report> {
  const file = path === undefined ? null : await openFile(path);
  const groups = new Map<string, Group>();
  return {
    async tell(entry) {
      const sentence = explain(t, entry.reason);
      const key = `${entry.outcome} ${entry.reason.code} ${entry.file}`;
      const group = groups.get(key) ?? { ...entry, sentence, count: 0, lines: [] };
      group.count++;
      if (group.lines.length < shownRows) group.lines.push(entry.line);
      groups.set(key, group);
      await file?.write([entry.line, entry.outcome, entry.column ?? "", sentence, entry.file]);
    },
    summary() {
      const parts = [...groups.values()].map(describe);
      if (parts.length > 0)
        parts.push(path ? `All of them: ${path}` : "--report FILE writes all of them to a file.");
      return parts.join("\n");
    },
    close: async () => file?.close(),
  };
}

type Group = ReportEntry & { sentence: string; count: number; lines: number[] };

function describe({ outcome, file, sentence, count, lines }: Group): string {
  const title = { refused: "Refused", repeat: "Repeated", note: "Noted" }[outcome];
  const more = count > lines.length ? ", …" : "";
  const where = lines.length === 1 ? "line" : "lines";
  return `${title.padEnd(9)} ${count.toLocaleString("en").padStart(6)}  ${file}, ${where} ${lines.join(", ")}${more}\n${" ".repeat(18)}${count > 1 ? "such as: " : ""}${sentence}`;
}

async function openFile(path: string) {
  const out = createWriteStream(path);
  await new Promise<void>((resolve, reject) => {
    out.once("open", () => resolve());
    out.once("error", (error) =>
      reject(new ClearError(`The report cannot be written to ${path}: ${error.message}`)),
    );
  });
  const rows = stringify({
    header: true,
    columns: ["line", "outcome", "column", "reason", "file"],
    cast: { string: harmlessCell },
  });
  rows.pipe(out);
  return {
    async write(row: (string | number)[]) {
      if (!rows.write(row)) await new Promise<void>((resolve) => rows.once("drain", () => resolve()));
    },
    async close() {
      rows.end();
      await finished(out);
    },
  };
}
