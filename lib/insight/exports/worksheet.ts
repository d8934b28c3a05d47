import { harmlessCell } from "@/lib/base/harmless-cell";
import type { PagedSheet, Row } from "./named-sheet";

export const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
export const spreadsheetml = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * A page of a workbook (ECMA-376, part 1, 18.3), written while its rows are read: the names of the columns stay in
 * sight, and each text stands in its own cell.
 * @throws RangeError for more rows than spreadsheets take
 */
export async function* worksheet(
  { columns, pages }: Omit<PagedSheet, "name">,
  rightToLeft: boolean,
): AsyncGenerator<string> {
  let line = 0;
  for await (const rows of pages) {
    if (line === 0) {
      yield beginning(columns, rows, rightToLeft);
      line = 1;
    }
    yield rows.map((row) => rowXml(++line, row.map(cellXml))).join("");
    if (line > mostLines) throw new RangeError("a page of a workbook ends here");
  }
  if (line === 0) yield beginning(columns, [], rightToLeft);
  yield "</sheetData></worksheet>";
}

const mostLines = 1_048_576;
/** Of one cell, in characters. */
const longest = 32_767;

const styles = { plain: 0, bold: 1, day: 2 } as const;

export const stylesXml = [
  `${xmlHead}<styleSheet xmlns="${spreadsheetml}">`,
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`,
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`,
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`,
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
  `<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>`,
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`,
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
].join("");

function beginning(columns: readonly string[], first: readonly Row[], rightToLeft: boolean): string {
  const widths = columns.map((column, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`;
    return `<col ${place} width="${widthOf(column, first, index)}" customWidth="1"/>`;
  });
  const names = columns.map((column, index) => textXml(column, index, styles.bold));
  return [
    `${xmlHead}<worksheet xmlns="${spreadsheetml}">`,
    `<sheetViews><sheetView ${rightToLeft ? `rightToLeft="1" ` : ""}workbookViewId="0">`,
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    widths.length > 0 ? `<cols>${widths.join("")}</cols>` : "",
    `<sheetData>${rowXml(1, names)}`,
  ].join("");
}

function widthOf(column: string, rows: readonly Row[], index: number): number {
  const lengths = rows.slice(0, 200).map((row) => String(row[index] ?? "").length);
  return Math.min(60, Math.max(column.length, ...lengths) + 3);
}

type Cell = (line: number) => string;

function rowXml(line: number, cells: readonly Cell[]): string {
  return `<row r="${line}">${cells.map((cell) => cell(line)).join("")}</row>`;
}

function cellXml(cell: string | number, index: number): Cell {
  if (typeof cell === "number") return numberXml(cell, index, styles.plain);
  if (cell === "") return () => "";
  const day = dayNumber(cell);
  return day === null ? textXml(cell, index, styles.plain) : numberXml(day, index, styles.day);
}

function numberXml(value: number, index: number, style: number): Cell {
  return (line) => `<c r="${letters(index)}${line}" s="${style}"><v>${value}</v></c>`;
}

/** Harmless in a table that is saved from here as CSV, too. */
function textXml(text: string, index: number, style: number): Cell {
  const words = escaped(harmlessCell(text).slice(0, longest));
  return (line) =>
    `<c r="${letters(index)}${line}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

/** Of a day that there is, the days since the last of 1899, as spreadsheets count from March 1900 on; else null. */
function dayNumber(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "1900-03-01") return null;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return null;
  return (day.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A to Z, then AA and so on. */
function letters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? letters(before - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** For XML, which has no place for most of the characters that control something. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
