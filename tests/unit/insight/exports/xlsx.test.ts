import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "@/lib/files/workbook/read";
import type { NamedSheet, PagedSheet, Row } from "@/lib/insight/exports/named-sheet";
import { sheetsXlsx } from "@/lib/insight/exports/xlsx";

async function bytesOf(sheets: (NamedSheet | PagedSheet)[], rightToLeft = true): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of sheetsXlsx(sheets, rightToLeft)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const made = async () => {
  const files = unzipSync(
    await bytesOf([
      {
        name: "What is rising: [now]?",
        columns: ["Topic", "From", "Number"],
        rows: [
          ["=HYPERLINK(1)", "2026-11-28", 12.5],
          ["Parks & <water>", "", 3],
        ],
      },
      { name: "What is rising: [now]?", columns: ["A"], rows: [] },
    ]),
  );
  return (name: string) => new TextDecoder().decode(files[name]);
};

test("a workbook holds numbers as numbers, days as days, and no formula", async () => {
  const part = await made();
  const page = part("xl/worksheets/sheet1.xml");
  expect(page).toMatch(/<c r="C2"[^>]*><v>12\.5<\/v>/);
  // The 28th of November 2026, in days since the last of 1899.
  expect(page).toMatch(/<c r="B2" s="\d+"[^>]*><v>46354<\/v>/);
  expect(page).not.toMatch(/<f[ >]/);
  expect(page).toContain('rightToLeft="1"');
  expect(page).toContain("'=HYPERLINK(1)");
  expect(page).toContain("Parks &amp; &lt;water&gt;");
});

test("its pages have names that spreadsheets take, each once", async () => {
  const book = (await made())("xl/workbook.xml");
  const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1]);
  expect(names).toEqual(["What is rising   now", "What is rising   now 2"]);
});

test("what people write cannot break it: days that never were, signs that XML has not, and very long texts", async () => {
  const rows = [
    ["2026-99-99", "2026-02-30", "1850-01-01"],
    ["a\u0000b\u0008c\ud800\uffff", " two  spaces\nand a line ", "x".repeat(40_000)],
  ];
  const columns = Array.from({ length: 30 }, (_, index) => `Column ${index}`);
  const bytes = await bytesOf([{ name: "", columns, rows }]);
  const bounds = { bytes: 1e6, rows: 10, columns: 40, cells: 100, characters: 1e5, cell: 50_000 };
  const read = await readWorkbook(bytes, bounds);
  if (!read.ok) throw new Error(read.problem);
  const [head, days, texts] = read.workbook.rows.map(({ cells }) => cells);
  expect(head).toEqual(columns);
  expect(days).toEqual(rows[0]);
  expect(texts?.slice(0, 2)).toEqual(["abc", " two  spaces\nand a line "]);
  expect(texts?.[2]).toHaveLength(32_767);
  expect(new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"])).toContain('<c r="AD1"');
});

/** Rows a page at a time, counted as they are asked for; words that hardly pack. */
function counted(pages: number) {
  const asked = { pages: 0, ended: false };
  function* made(): Generator<Row[]> {
    try {
      for (; asked.pages < pages; asked.pages++)
        yield Array.from({ length: 200 }, (_, line) => [asked.pages * 200 + line, crypto.randomUUID()]);
    } finally {
      asked.ended = true;
    }
  }
  return { asked, sheet: { name: "Long", columns: ["Number", "Word"], pages: made() } };
}

test("of a long sheet no more is read than was taken, all of it comes, and whoever stops reading ends it", async () => {
  const { asked, sheet } = counted(600);
  const pieces = sheetsXlsx([sheet], false);
  while (asked.pages === 0) await pieces.next();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked.pages).toBeLessThan(100);
  await pieces.return(undefined);
  await expect.poll(() => asked.ended).toBe(true);
  expect(asked.pages).toBeLessThan(100);

  const whole = counted(50);
  const page = new TextDecoder().decode(unzipSync(await bytesOf([whole.sheet]))["xl/worksheets/sheet1.xml"]);
  expect(page.match(/<row /g)).toHaveLength(50 * 200 + 1);
  expect(page).toContain(`<row r="10001"><c r="A10001" s="0"><v>9999</v></c>`);
});

test("where reading the rows fails, so does the file, and nothing that looks whole comes of it", async () => {
  async function* failing(): AsyncGenerator<Row[]> {
    yield [[1]];
    throw new Error("the database is away");
  }
  await expect(bytesOf([{ name: "Some", columns: ["A"], pages: failing() }])).rejects.toThrow(
    "the database is away",
  );
});
