import { type Part, pack } from "@/lib/files/workbook/pack";
import type { NamedSheet, PagedSheet } from "./named-sheet";
import { escaped, spreadsheetml, stylesXml, worksheet, xmlHead } from "./worksheet";

/**
 * A workbook with a page for each sheet: numbers are numbers, days are days, and texts are never formulas. It is packed
 * while its rows are read, so of a long sheet a few pieces are held at a time.
 */
export function sheetsXlsx(
  sheets: readonly (NamedSheet | PagedSheet)[],
  rightToLeft: boolean,
): AsyncGenerator<Uint8Array> {
  const names = pageNames(sheets.map(({ name }) => name));
  const fileOf = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const pages = sheets.map((sheet, index): Part => {
    const paged = "rows" in sheet ? { ...sheet, pages: [sheet.rows] } : sheet;
    return { name: `xl/${fileOf(index)}`, text: worksheet(paged, rightToLeft) };
  });
  const book: Relation = { type: "officeDocument", target: "xl/workbook.xml" };
  const relations: Relation[] = [
    ...names.map((_, index) => ({ type: "worksheet", target: fileOf(index) })),
    { type: "styles", target: "styles.xml" },
  ];
  return pack([
    { name: "[Content_Types].xml", text: [typesXml(pages)] },
    { name: "_rels/.rels", text: [relationsXml([book])] },
    { name: book.target, text: [bookXml(names)] },
    { name: "xl/_rels/workbook.xml.rels", text: [relationsXml(relations)] },
    { name: "xl/styles.xml", text: [stylesXml] },
    ...pages,
  ]);
}

type Relation = { type: string; target: string };

// ECMA-376, part 1 (18.2) and part 2 (8.3, 9.3).
const documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const contents = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function typesXml(pages: readonly Part[]): string {
  const types = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ...pages.map(({ name }) => [`/${name}`, "worksheet"]),
  ];
  const overrides = types.map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${contents}.${type}+xml"/>`,
  );
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `${xmlHead}<Types xmlns="${packages}/content-types">${rels}${overrides.join("")}</Types>`;
}

function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(
    ({ type, target }, index) =>
      `<Relationship Id="r${index + 1}" Type="${documents}/${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${each.join("")}</Relationships>`;
}

function bookXml(names: readonly string[]): string {
  const pages = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  return `${xmlHead}<workbook xmlns="${spreadsheetml}" xmlns:r="${documents}"><sheets>${pages.join("")}</sheets></workbook>`;
}

/** Spreadsheets allow 31 characters, some of them not, and each name once. */
function pageNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const short =
      name
        .replace(/[[\]:*?/\\']/g, " ")
        .slice(0, 28)
        .trim() || "1";
    let free = short;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${short} ${count}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
