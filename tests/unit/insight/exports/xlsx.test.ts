import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { sheetsXlsx } from "@/lib/insight/exports/xlsx";

const made = async () => {
  const files = unzipSync(
    await sheetsXlsx(
      [
        {
          name: "What is rising: [now]?",
          columns: ["Topic", "From", "Number"],
          rows: [
            ["=HYPERLINK(1)", "2026-11-28", 12.5],
            ["Parks & <water>", "", 3],
          ],
        },
        { name: "What is rising: [now]?", columns: ["A"], rows: [] },
      ],
      true,
    ),
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
  const texts = part("xl/sharedStrings.xml");
  expect(texts).toContain("'=HYPERLINK(1)");
  expect(texts).toContain("Parks &amp; &lt;water&gt;");
});

test("its pages have names that spreadsheets take, each once", async () => {
  const book = (await made())("xl/workbook.xml");
  const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1]);
  expect(names).toEqual(["What is rising   now", "What is rising   now 2"]);
});
