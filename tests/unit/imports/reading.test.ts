import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { openTable } from "@/lib/imports/reading/open-table";
import { collect, fileOf, rowsOf, tableOf } from "@/tests/support/import-file";

const values = async (content: string | Uint8Array, ending?: string) =>
  (await rowsOf(content, ending)).map(({ cells }) => [...cells.values()]);

describe("a file of any layout is a table", () => {
  test.each([
    ["commas", 'id,title\n1,"a, b"\n'],
    ["semicolons", "id;title\r\n1;a, b\r\n"],
    ["tabs", "id\ttitle\n1\ta, b\n"],
    ["pipes", "id|title\n1|a, b"],
    ["old Macintosh lines", 'id,title\r1,"a, b"\r'],
    ["Excel's first line", "sep=;\nid;title\n1;a, b\n"],
    ["a space after each comma", 'id, title\n1, "a, b"\n2, "c"\n'],
    ["single quotes", "id,title\n1,'a, b'\n2,'c'\n'3','d'\n'4','e'\n"],
    ["carets", "id^title\n1^a, b\n"],
    ["colons", "id:title\n1:a, b\n"],
    ["Arabic commas", "id،title\n1،a, b\n"],
    ["lists in a list", '[["id","title"],[1,"a, b"],[2,"c"]]'],
    ["a list a line", '["id","title"]\n[1,"a, b"]\n'],
    [
      "JSON:API and more beside its data than in it",
      '{"data":[{"id":1,"title":"a, b"}],"included":[{"id":7},{"id":8},{"id":9}],"links":[{"rel":"next"},{"rel":"last"}]}',
    ],
    ["a byte-order mark", "\uFEFFid;title\n1;a, b\n"],
    ["a heading above it", "Export of 22 November\n\nid;title\n1;a, b\n"],
    ["JSON", '[{"id": 1, "title": "a, b"}]'],
    [
      "JSON in an envelope",
      '{"help":"x","result":{"fields":[{"id":"id"}],"records":[{"id":1,"title":"a, b"},{"id":2}]}}',
    ],
    ["JSON Lines", '{"id":1,"title":"a, b"}\n\n{"id":2}\n'],
    ["objects by their keys", '{"1":{"title":"a, b"},"2":{"title":"c"}}'],
    ["pretty objects one after the other", '{\n"id":1,\n"title":"a, b"\n}\n{\n"id":2\n}'],
    [
      "GeoJSON",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":1,"title":"a, b"},"geometry":null}]}',
    ],
  ])("with %s", async (_, content) => {
    const [row] = await rowsOf(content);
    expect(Object.fromEntries(row?.cells ?? [])).toMatchObject({ id: "1", title: "a, b" });
  });

  test("in every encoding that cities still use", async () => {
    const text = "título;Straße\nCañón de la Peña;für Ältere\n";
    const latin = Buffer.from(text, "latin1");
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    for (const bytes of [Buffer.from(text), latin, utf16, Buffer.from(text, "utf16le"), gzipSync(text)]) {
      expect(await values(bytes)).toEqual([["Cañón de la Peña", "für Ältere"]]);
    }
    const euro = Buffer.from([
      ...Buffer.from("t;u\nPreis 10 "),
      0x80,
      ...Buffer.from(" f\xfcr \x93alle\x94;x\n", "latin1"),
    ]);
    expect((await values(euro))[0]?.[0]).toBe("Preis 10 € für “alle”");
    const latin9 = Buffer.from([
      ...Buffer.from("t;u\nC"),
      0xbd,
      ...Buffer.from("ur, 5 "),
      0xa4,
      ...Buffer.from(";x\n"),
    ]);
    expect((await values(latin9))[0]?.[0]).toBe("Cœur, 5 €");
    const mac = Buffer.from([
      ...Buffer.from("t;u\nCa"),
      0x96,
      ...Buffer.from("ada, pe"),
      0x96,
      ...Buffer.from("a, a"),
      0x96,
      ...Buffer.from("os;x\n"),
    ]);
    expect((await values(mac))[0]?.[0]).toBe("Cañada, peña, años");
  });

  test("in UTF-8 although its first accent comes after a megabyte", async () => {
    const rows = `${"plain ascii;x\n".repeat(80_000)}café;x\n`;
    const table = await tableOf(`a;b\n${rows}`);
    expect(table.encoding).toBe("utf-8");
    const last = (await collect(table.rows())).at(-1);
    expect(last?.cells.get("a")).toBe("café");
  });

  test("in UTF-8 with one broken byte, which does not make it Latin", async () => {
    const sound = Buffer.from(`a;b\n${"é ü ñ;x\n".repeat(50)}`);
    const table = await tableOf(Buffer.concat([sound, Buffer.from([0x63, 0xff, 0x3b, 0x78, 0x0a])]));
    expect(table).toMatchObject({ encoding: "utf-8", damaged: 1 });
  });

  test("with the line each row starts on, over quoted lines and empty ones", async () => {
    const rows = await rowsOf('a,b\n\n1,"x\ny\nz"\n\n\n2,q\n');
    expect(rows.map(({ line }) => line)).toEqual([3, 8]);
    const json = await rowsOf('[\n {"a":1},\n\n {"a":\n2}]');
    expect(json.map(({ line }) => line)).toEqual([2, 4]);
  });

  test("with rows that are too long or too short, which are told", async () => {
    const rows = await rowsOf("a,b\n1,2,3\n4\n5,6,\n");
    expect(rows.map(({ note }) => note?.code)).toEqual(["moreCells", "fewerCells", undefined]);
    expect(rows.map(({ cells }) => cells.get("a"))).toEqual(["1", "4", "5"]);
  });

  test("with a quote that nobody closed, which costs no other row", async () => {
    const many = Array.from({ length: 50 }, (_, i) => `${i},row ${i},x`).join("\n");
    const rows = await rowsOf(`id,text,more\n${many}\n99,"never closed,x\n${many}\n`);
    expect(rows.length).toBe(101);
    expect(rows[50]).toMatchObject({ line: 52, note: { code: "openQuote" } });
    expect(rows[50]?.cells.get("text")).toBe("never closed");
    const swallowing = await rowsOf(`id,text,more\n1,"open,x\n2,b,x\n3,"c",x\n4,d,x\n`);
    expect(swallowing.map(({ cells }) => cells.get("id"))).toEqual(["1", "2", "3", "4"]);
  });

  test("with quotes inside of words and backslashes before them", async () => {
    expect(await values('a;b\n1;the "blue" house\n2;5" pipe\n')).toEqual([
      ["1", 'the "blue" house'],
      ["2", '5" pipe'],
    ]);
    expect(await values('a,b\n1,"say \\"hi\\", twice"\n2,"and \\"bye\\" too"\n')).toEqual([
      ["1", 'say "hi", twice'],
      ["2", 'and "bye" too'],
    ]);
  });

  test("of one column, whatever commas people wrote", async () => {
    const ideas = ["More benches, trees and lamps", "A tree, please", "Safe crossing; at the school"];
    expect(await values(["Idea", ...ideas].join("\n"))).toEqual(ideas.map((idea) => [idea]));
  });

  test("without names for its columns, and none of its rows lost", async () => {
    const table = await tableOf("1,Bench,2024-03-04\n2,Tree,2024-03-05\n");
    expect(table.columns).toEqual(["#1", "#2", "#3"]);
    expect((await collect(table.rows())).map(({ line }) => line)).toEqual([1, 2]);
    expect((await tableOf("District,2021,2022\nNorth,3,4\n")).columns).toEqual(["District", "2021", "2022"]);
  });

  test("with its records told apart although all of them stand on one line", async () => {
    const rows = await rowsOf('[{"a":1},{"a":2},{"a":3}]');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test("with nameless and repeated columns told apart", async () => {
    expect((await tableOf(",id,text,text\n0,1,a,b\n")).columns).toEqual(["", "id", "text", "text (2)"]);
  });

  test("with broken JSON records refused one by one", async () => {
    const rows = await rowsOf('{"a":"x"}\n{"a":\n{"a":NaN,"b":"y"}\n', "jsonl");
    expect(rows.map(({ refused }) => refused?.code)).toEqual([undefined, "brokenRecord", undefined]);
    const cut = await rowsOf('[{"a":1},{"a":2', "json");
    expect(cut.map(({ refused }) => refused?.code)).toEqual([undefined, "brokenRecord"]);
  });

  test("flattens what is nested", async () => {
    const [row] = await rowsOf(
      '[{"place":{"lat":1.5,"lng":2},"tags":["a","b"],"cats":[{"id":1,"name":"C"}],"none":null}]',
    );
    expect(Object.fromEntries(row?.cells ?? [])).toEqual({
      "place.lat": "1.5",
      "place.lng": "2",
      tags: '["a","b"]',
      cats: '["C"]',
    });
  });

  test("in a workbook, below a title, with days and numbers as they are shown", async () => {
    const day = { value: new Date("2026-11-28T00:00:00Z"), type: Date, format: "dd.mm.yyyy" } as const;
    const written = await writeXlsxFile([
      { sheet: "Notes", data: [[{ value: "Made by the old platform" }]] },
      {
        sheet: "Ideas",
        data: [
          [{ value: "Ideas of 2026" }],
          [{ value: "Title" }, { value: "Date" }, { value: "Votes" }, { value: "Text" }],
          [{ value: "A bench" }, day, { value: 12 }, { value: "To sit on\nby the river" }],
          [{ value: "A tree" }, null, { value: 3 }, null],
        ],
      },
    ]).toBuffer();
    const table = await tableOf(new Uint8Array(written), "xlsx");
    expect(table).toMatchObject({
      format: "xlsx",
      sheet: "Ideas",
      columns: ["Title", "Date", "Votes", "Text"],
    });
    const rows = await collect(table.rows());
    expect(rows.map(({ line, cells, note }) => [line, [...cells.values()], note])).toEqual([
      [3, ["A bench", "2026-11-28", "12", "To sit on\nby the river"], undefined],
      [4, ["A tree", "", "3", ""], undefined],
    ]);
  });

  test("or is refused with the reason", async () => {
    const refusal = async (content: string | Uint8Array) => {
      const opened = await openTable(fileOf(content));
      return opened.ok ? "taken" : opened.reason.code;
    };
    expect(await refusal("")).toBe("emptyFile");
    expect(await refusal(" \n \n")).toBe("emptyFile");
    expect(await refusal(Buffer.from("PK\u0003\u0004....[Content_Types].xml"))).toBe("workbook.broken");
    expect(await refusal(Buffer.from("PK\u0003\u0004....ideas.csv"))).toBe("workbook.broken");
    expect(await refusal(Buffer.from(Array.from({ length: 512 }, (_, i) => i % 32)))).toBe("notText");
    expect(await refusal("<!DOCTYPE html><html>")).toBe("webPage");
    expect(await refusal("%PDF-1.7")).toBe("notText");
    expect(await refusal('{"a": 1, "b": []}')).toBe("taken");
    expect(await refusal("[]")).toBe("noRecords");
    expect(await refusal('["one idea", "another"]')).toBe("noRecords");
    expect(await refusal('{"id":[1,2],"title":["A","B"]}')).toBe("noRecords");
    expect(await refusal('{"id":{"0":1,"1":2},"title":{"0":"A","1":"B"}}')).toBe("noRecords");
    expect(await refusal("[{id:1,title:'A'}]")).toBe("noRecords");
    expect(await openTable("/nowhere/at/all.csv")).toMatchObject({ ok: false, reason: { code: "noFile" } });
  });

  test("or is read in time, however wide, deep or long somebody made it", { timeout: 60_000 }, async () => {
    const wide = await rowsOf(`title${",".repeat(1_000_000)}\n${"a,b\n".repeat(300)}`);
    expect(wide.length).toBe(300);
    expect(wide[0]?.cells.size).toBe(500);
    const deep = 200_000;
    const lists = await rowsOf(`[{"id":1,"a":${"[".repeat(deep)}${"]".repeat(deep)}},{"id":2}]`);
    expect(lists.map(({ refused }) => refused?.code)).toEqual(["brokenRecord", undefined]);
    const opened = await openTable(fileOf(`${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`));
    expect(opened.ok ? "taken" : opened.reason.code).toBe("noRecords");
    expect((await rowsOf(`title,${"_".repeat(200_000)}\nBench,1\n`)).length).toBe(1);
  });

  test("or at least never fails, whatever bytes it holds", { timeout: 60_000 }, async () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    const likely = fc.array(
      fc.constantFrom(
        '"',
        ",",
        ";",
        "\t",
        "\n",
        "\r",
        "a",
        "é",
        "{",
        "}",
        "[",
        "]",
        ":",
        "\\",
        "1",
        "\u0000",
      ),
      { maxLength: 80 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          bytes,
          likely.map((all) => Buffer.from(all.join(""))),
        ),
        async (content) => {
          const opened = await openTable(fileOf(content));
          if (!opened.ok) return;
          for await (const row of opened.table.rows()) expect(row.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
