import { expect, test } from "vitest";
import { decodeText, readCensusText } from "@/lib/insight/census/read-file";
import { ages, genders, type Question } from "@/lib/people/about/questions";

const age: Question = { field: "age", choices: ages.map((value) => ({ value })) };
const gender: Question = { field: "gender", choices: genders.map((value) => ({ value })) };
const areas: Question = {
  field: "neighbourhood",
  choices: [
    { value: "1", label: { en: "Old Market", de: "Altmarkt" } },
    { value: "2", label: { en: "Weavers’ Quarter" } },
  ],
};

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
