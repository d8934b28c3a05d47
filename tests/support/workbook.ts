import { type Zippable, zipSync } from "fflate";

const xml = (text: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type SheetXml = { name: string; state?: "hidden"; xml: string };

/** A workbook by hand: what stands in its sheets, and parts beside or instead of the usual ones. */
export function workbookOf(sheets: readonly SheetXml[], parts: Record<string, string> = {}): Uint8Array {
  const others = ["styles", "sharedStrings"].filter((name) => parts[`xl/${name}.xml`]);
  const files: Zippable = {
    "[Content_Types].xml": xml("<Types/>"),
    "_rels/.rels": xml(
      `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook><sheets>${sheets
        .map(
          ({ name, state }, i) => `<sheet name="${name}"${state ? ` state="${state}"` : ""} r:id="s${i}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships>${sheets
        .map(
          (_, i) => `<Relationship Id="s${i}" Type="${relations}/worksheet" Target="worksheets/s${i}.xml"/>`,
        )
        .join("")}${others
        .map((name) => `<Relationship Id="${name}" Type="${relations}/${name}" Target="/xl/${name}.xml"/>`)
        .join("")}</Relationships>`,
    ),
  };
  for (const [i, sheet] of sheets.entries()) files[`xl/worksheets/s${i}.xml`] = xml(sheet.xml);
  for (const [name, text] of Object.entries(parts)) files[name] = xml(text);
  return zipSync(files);
}

/** A sheet whose cells are written where they stand. */
export function inlineSheet(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;
}
