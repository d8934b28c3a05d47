import { performance } from "node:perf_hooks";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readWorkbook, type WorkbookBounds } from "@/lib/files/workbook/read";
import { inlineSheet, workbookOf } from "@/tests/support/workbook";

const bounds = { bytes: 5_000_000, rows: 100, columns: 20, cells: 1_000, characters: 10_000, cell: 500 };

async function rowsOf(bytes: Uint8Array, other: Partial<WorkbookBounds> = {}) {
  const read = await readWorkbook(bytes, { ...bounds, ...other });
  if (!read.ok) throw new Error(read.problem);
  return read.workbook.rows;
}

const problemOf = async (bytes: Uint8Array, other: Partial<WorkbookBounds> = {}) => {
  const read = await readWorkbook(bytes, { ...bounds, ...other });
  return read.ok ? "none" : read.problem;
};

const worksheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const table = inlineSheet([
  ["Group", "Persons"],
  ["Women", "12"],
]);

describe("a workbook's cells", () => {
  test("are read as they were written by a program", async () => {
    const day = { type: Date, value: new Date("2026-11-28T00:00:00Z"), format: "dd.mm.yyyy" } as const;
    const written = await writeXlsxFile([
      [{ value: "Day" }, { value: "Share" }, { value: "Number" }, { value: "Said" }],
      [day, { value: 0.125, format: "0.0%" }, { value: 0.1 + 0.2 }, { value: true }],
      [
        { ...day, value: new Date("2026-11-28T10:30:00Z"), format: "yyyy-mm-dd hh:mm" },
        null,
        { value: -3 },
        null,
      ],
    ]).toBuffer();
    expect(await rowsOf(new Uint8Array(written))).toEqual([
      { line: 1, cells: ["Day", "Share", "Number", "Said"] },
      { line: 2, cells: ["2026-11-28", "12.5%", "0.3", "TRUE"] },
      { line: 3, cells: ["2026-11-28 10:30:00", "", "-3"] },
    ]);
  });

  test("are read from texts in place, shared texts in pieces, and formulas by what they came to", async () => {
    const sheet = worksheet(`
      <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>in </t></r><r><t>place</t></r></is></c></row>
      <row r="5"><c r="A5"><f>SUM(1,2)</f><v>3</v></c><c r="B5" t="str"><f>"a"&amp;"b"</f><v>a &lt; b</v></c>
        <c r="C5" t="e"><v>#N/A</v></c><c r="D5"><f>NOW()</f></c></row>`);
    const shared = "<sst><si><r><t>two </t></r><r><t>pieces</t></r><rPh><t>reading</t></rPh></si></sst>";
    expect(await rowsOf(workbookOf([{ name: "A", xml: sheet }], { "xl/sharedStrings.xml": shared }))).toEqual(
      [
        { line: 2, cells: ["", "two pieces", "in place"] },
        { line: 5, cells: ["3", "a < b", "#N/A"] },
      ],
    );
  });

  test("are read whatever prefix its program gives names, and days from 1904 where it counts so", async () => {
    const sheet = `<x:worksheet><x:sheetData><x:row><x:c s="1"><x:v>0</x:v></x:c><x:c s="2"><x:v>0.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = {
      "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="[$-407]h:mm &quot;day&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/></cellXfs></styleSheet>`,
      "xl/workbook.xml": `<x:workbook><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A" r:id="s0"/></x:sheets></x:workbook>`,
    };
    expect(await rowsOf(workbookOf([{ name: "A", xml: sheet }], parts))).toEqual([
      { line: 1, cells: ["1904-01-01", "12:00:00"] },
    ]);
  });
});

test("the first sheet with a table is read, hidden ones never, and all others are named", async () => {
  const sheets = [
    { name: "Hidden", state: "hidden", xml: table },
    { name: "Notes", xml: inlineSheet([["Read this first"]]) },
    { name: "Figures &amp; sums", xml: table },
    { name: "More", xml: table },
  ] as const;
  const read = await readWorkbook(workbookOf(sheets), bounds);
  expect(read).toMatchObject({
    workbook: {
      sheet: "Figures & sums",
      others: [{ name: "Hidden", hidden: true }, { name: "Notes", hidden: false }, { name: "More" }],
    },
  });
  expect(await rowsOf(workbookOf(sheets.slice(1, 2)))).toEqual([{ line: 1, cells: ["Read this first"] }]);
  expect(await problemOf(workbookOf(sheets.slice(0, 1)))).toBe("empty");
});

describe("what is no workbook", () => {
  test("is told apart: damaged, locked, with macros, old, or something else", async () => {
    const whole = workbookOf([{ name: "A", xml: table }]);
    for (const end of [4, 40, 400, whole.length - 30])
      expect(await problemOf(whole.subarray(0, end))).toBe("broken");
    expect(await problemOf(flipped(whole))).toBe("broken");
    const container = (name: string) =>
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(name, "utf16le")]);
    expect(await problemOf(container("EncryptedPackage"))).toBe("locked");
    expect(await problemOf(container("Workbook"))).toBe("old");
    const macros = workbookOf([{ name: "A", xml: table }], { "xl/vbaProject.bin": "x" });
    expect(await problemOf(macros)).toBe("macros");
    expect(await problemOf(zipSync({ "content.xml": new Uint8Array(9) }))).toBe("other");
    expect(await problemOf(zipSync({ "xl/other.xml": new Uint8Array(9) }))).toBe("broken");
  });

  /** Wrong bytes in the midst of what is packed. */
  function flipped(bytes: Uint8Array): Uint8Array {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf("xl/workbook.xml") + 15;
    return copy.fill(0xff, at, at + 20);
  }
});

describe("a hostile workbook", () => {
  test("is unpacked to its bound and no further, whatever size it says it has", async () => {
    const bomb = Buffer.from(workbookOf([{ name: "A", xml: worksheet(" ".repeat(60_000_000)) }]));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toBe("large");
    // Its directory now says ten bytes.
    const entry = bomb.lastIndexOf("xl/worksheets/s0.xml") - 46;
    bomb.writeUInt32LE(10, entry + 24);
    const before = process.memoryUsage().rss;
    expect(await problemOf(bomb)).toBe("large");
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  test("with a cell at the end of the world costs nothing", async () => {
    const far = worksheet(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    );
    expect(await rowsOf(workbookOf([{ name: "A", xml: far }]))).toEqual([{ line: 1, cells: ["1"] }]);
  });

  test("in which many cells share a long text is refused by what they would hold", async () => {
    const shared = `<sst><si><t>${"a".repeat(400)}</t></si></sst>`;
    const sheet = worksheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`.repeat(90));
    const parts = { "xl/sharedStrings.xml": shared };
    expect(await problemOf(workbookOf([{ name: "A", xml: sheet }], parts), { cells: 10_000 })).toBe("large");
    const last = worksheet(`<row><c r="T1"><v>1</v></c></row>`.repeat(90));
    expect(await problemOf(workbookOf([{ name: "A", xml: last }]))).toBe("large");
  });

  test("has its rows and the rest of a long cell cut, and its own entities stay unread", async () => {
    const long = workbookOf([
      { name: "A", xml: inlineSheet(Array.from({ length: 200 }, () => ["a".repeat(600), "b"])) },
    ]);
    const read = await readWorkbook(long, { ...bounds, characters: 100_000 });
    expect(read).toMatchObject({ workbook: { cut: true } });
    expect((await rowsOf(long, { characters: 100_000 }))[0]?.cells[0]).toHaveLength(500);
    const grown = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${inlineSheet([["&b;", "x"]])}`;
    expect((await rowsOf(workbookOf([{ name: "A", xml: grown }])))[0]?.cells).toEqual(["&b;", "x"]);
  });

  test("keeps nobody else waiting while it is read", async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => [`Group ${i}`, String(i), "more words"]);
    const bytes = workbookOf([{ name: "A", xml: inlineSheet(rows) }]);
    let [longest, last] = [0, performance.now()];
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const start = last;
    await readWorkbook(bytes, { ...bounds, bytes: 50_000_000, rows: 50_000, cells: 1e6, characters: 1e7 });
    clearInterval(timer);
    expect(longest).toBeLessThan(Math.max(150, (performance.now() - start) / 3));
  });
});
