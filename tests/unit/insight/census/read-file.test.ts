import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readCensusTable } from "@/lib/insight/census/read-file";
import { decodeText, tableOf, textTable } from "@/lib/insight/census/table";
import { ages } from "@/lib/people/about/ages";
import { genders, type Question } from "@/lib/people/about/questions";

const age: Question = { field: "age", choices: ages.map((value) => ({ value })) };
const gender: Question = { field: "gender", choices: genders.map((value) => ({ value })) };
const areas: Question = {
  field: "neighbourhood",
  choices: [
    { value: "1", label: { en: "Old Market", de: "Altmarkt" } },
    { value: "2", label: { en: "Weavers’ Quarter" } },
  ],
};

const readCensusText = (text: string, ...rest: Asked) => readCensusTable(textTable(text), ...rest);
type Asked = [Question, { group?: number; number?: number }?];

test("bands of five years and single years are added up, and a line that lies in two bands is told", () => {
  const text =
    'Year,Age,Persons\n2025,25 to 29,1 200\n2025,30-34,"1,300"\n2025,34,7\n2025,80 and over,900\n2025,15-19,50\n';
  const file = readCensusText(text, age);
  expect(file).toMatchObject({ group: 1, number: 2, counts: { "25-34": 2507, "75plus": 900 } });
  expect(file?.lines.filter(({ problem }) => problem)).toMatchObject([
    { line: 6, group: "15-19", problem: "between" },
  ]);
});

test("a column of small numbers is not taken for ages where another names them", () => {
  const file = readCensusText("Age,Persons\n25-34,5\n15-19,3\nnobody knows,1\n45-54,many\n", age);
  expect(file).toMatchObject({ group: 0, number: 1, counts: { "25-34": 5 } });
  expect(file?.lines.map(({ problem }) => problem)).toEqual([null, "between", "unknown", "noNumber"]);
});

test("groups are known in other languages and by the words of statistics offices", () => {
  const text = "Geschlecht;Zahl\r\nweiblich;5100\r\nMänner;4.900\r\n\r\ndivers;30\r\n";
  expect(readCensusText(text, gender)?.counts).toEqual({ woman: 5100, man: 4900, other: 30 });
  const named = "Stadtteil\tEinwohner\nALTMARKT\t7420\nWeavers Quarter\t11350\nElsewhere\t3\n";
  const file = readCensusText(named, areas);
  expect(file?.counts).toEqual({ "1": 7420, "2": 11350 });
  expect(file?.lines[2]).toMatchObject({ line: 4, group: "Elsewhere", problem: "unknown" });
});

test("other columns are read when they are chosen, and what is no number is told by its line", () => {
  const text = "sex,2020,2025\nmale,10,20\nfemale,11,n/a\n";
  expect(readCensusText(text, gender)?.counts).toEqual({ man: 10, woman: 11 });
  const chosen = readCensusText(text, gender, { group: 0, number: 2 });
  expect(chosen).toMatchObject({ number: 2, counts: { man: 20 } });
  expect(chosen?.lines[1]).toMatchObject({ line: 3, number: "n/a", problem: "noNumber" });
  expect(readCensusText(text, gender, { group: 0, number: 99 })?.number).toBe(1);
});

test("what is no table is none, and old spreadsheets' letters are read", () => {
  for (const text of ["", "one line", "a;b", '{"type":"FeatureCollection"}\n{}', "\0\0"])
    expect(readCensusText(text, gender)).toBeNull();
  expect(decodeText(Uint8Array.from([0x4d, 0xe4, 0x6e, 0x6e, 0x65, 0x72]))).toBe("Männer");
  expect(decodeText(new TextEncoder().encode("Männer"))).toBe("Männer");
});

test("a band that ends below an age is without that age, and of several years the newest is taken", () => {
  const text =
    "Alter;31.12.2024;31.12.2025\nunter 18;1;10\n18 bis unter 25 Jahre;2;20\n75 und mehr;3;30\n18-25;4;40\n";
  const file = readCensusText(text, age);
  expect(file).toMatchObject({ number: 2, counts: { under18: 10, "18-24": 20, "75plus": 30 } });
  expect(file?.lines.at(-1)).toMatchObject({ problem: "between" });
});

test("a title above the table is no heading, and a heading may leave its corner empty", () => {
  const titled = "Residents on 31 December 2025;;\n;;\nSex;2020;2025\nfemale;10;20\nmale;11;21\n";
  expect(readCensusText(titled, gender, { number: 2 })?.counts).toEqual({ woman: 20, man: 21 });
  expect(readCensusText(",Persons\nfemale,10\nmale,11\n", gender)?.counts).toEqual({ woman: 10, man: 11 });
});

test("lines below the five thousandth are not counted, and that is told", () => {
  const lines = (count: number) => `sex,n\n${"female,1\n".repeat(count)}`;
  expect(readCensusText(lines(5000), gender)).toMatchObject({ counts: { woman: 5000 }, cut: false });
  expect(readCensusText(lines(5003), gender)).toMatchObject({ counts: { woman: 5000 }, cut: true });
});

test("a workbook's first sheet with a table is read, and the others are named", async () => {
  const sheet = (data: (string | number)[][]) => data.map((row) => row.map((value) => ({ value })));
  const bytes = await writeXlsxFile([
    { sheet: "About", data: sheet([["Source: population register"]]) },
    {
      sheet: "Figures",
      data: sheet([
        ["Sex", "2025"],
        ["female", 5100],
        ["male", 4900.0],
        ["divers", "30"],
      ]),
    },
  ]).toBuffer();
  const read = await tableOf(new Uint8Array(bytes));
  if (!read.ok) throw new Error(read.problem);
  expect(readCensusTable(read.table, gender)?.counts).toEqual({ woman: 5100, man: 4900, other: 30 });
  expect(read.table.book).toEqual({ sheet: "Figures", others: [{ name: "About", hidden: false }] });
  expect(await tableOf(new Uint8Array(bytes).subarray(0, 900))).toEqual({ ok: false, problem: "broken" });
});
