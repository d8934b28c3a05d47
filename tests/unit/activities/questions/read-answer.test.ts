import { describe, expect, it } from "vitest";
import { fieldName } from "@/lib/activities/questions/field-names";
import type { Line } from "@/lib/activities/questions/question";
import { longest, readAnswer } from "@/lib/activities/questions/read-answer";
import { type Asked, linesOf } from "@/tests/support/surveys";

const areas = new Set(["north"]);

function question(asked: Asked): Line {
  const [line] = linesOf([asked]);
  if (!line) throw new Error("no line");
  return line;
}

const read = (line: Line, fields: Record<string, unknown>) => readAnswer(line, fields, areas);
const key = (answer: ReturnType<typeof read>) => ("mistake" in answer ? answer.mistake.key : answer.value);

describe("one of several", () => {
  const line = question({ kind: "single", choices: ["Yes", "No"] });
  const name = fieldName(line.id);

  it("is one that is offered", () => {
    expect(read(line, { [name]: line.choices[1]?.id })).toEqual({ value: line.choices[1]?.id });
    expect(key(read(line, { [name]: "something else" }))).toBe("choose");
  });

  it("may be left out, unless it has to be answered", () => {
    expect(read(line, {})).toEqual({ value: null });
    expect(read(line, { [name]: "" })).toEqual({ value: null });
    expect(key(read({ ...line, required: true }, {}))).toBe("needed");
  });

  it("is not one that is offered no more", () => {
    const gone = { ...line, choices: line.choices.map((choice) => ({ ...choice, archived: true })) };
    expect(key(read(gone, { [name]: line.choices[0]?.id }))).toBe("choose");
  });
});

describe("several of several", () => {
  const line = question({ kind: "multiple", choices: ["A", "B", "C"], max: 2 });
  const name = fieldName(line.id);
  const ids = line.choices.map(({ id }) => id);

  it("are those that were ticked, each once, and no more than allowed", () => {
    expect(read(line, { [name]: ids[0] })).toEqual({ value: [ids[0]] });
    expect(read(line, { [name]: [ids[0], ids[2], ids[0]] })).toEqual({ value: [ids[0], ids[2]] });
    expect(key(read(line, { [name]: ids }))).toBe("tooMany");
    expect(key(read(line, { [name]: [ids[0], "x"] }))).toBe("choose");
  });
});

it.each([
  ["3", 3],
  ["0", "choose"],
  ["6", "choose"],
  ["2.5", "choose"],
  ["", null],
])("on a scale from 1 to 5, %j is %j", (typed, expected) => {
  const line = question({ kind: "scale", min: 1, max: 5 });
  expect(key(read(line, { [fieldName(line.id)]: typed }))).toBe(expected);
});

describe("a ranking", () => {
  const line = question({ kind: "ranking", choices: ["A", "B", "C"] });
  const [a, b, c] = line.choices.map(({ id }) => id) as [string, string, string];
  const places = (...given: string[]) =>
    Object.fromEntries([a, b, c].map((id, index) => [fieldName(line.id, id), given[index] ?? ""]));

  it("is the choices in their places", () => {
    expect(read(line, places("2", "3", "1"))).toEqual({ value: [c, a, b] });
    expect(read(line, {})).toEqual({ value: null });
  });

  it("says at the field what is wrong with it", () => {
    expect(read(line, places("1", "1", "2"))).toMatchObject({
      mistake: { field: fieldName(line.id, b), key: "twice", values: { place: 1 } },
    });
    expect(read(line, places("1", "", "2"))).toMatchObject({
      mistake: { field: fieldName(line.id, b), key: "eachRank" },
    });
    expect(key(read(line, places("1", "2", "9")))).toBe("choose");
  });
});

describe("a matrix", () => {
  const line = question({ kind: "matrix", choices: ["Good", "Bad"], rows: ["Bus", "Tram"] });
  const [good] = line.choices.map(({ id }) => id);
  const [bus, tram] = line.rows.map(({ id }) => id) as [string, string];

  it("is what was chosen in each row, all of them where it has to be answered", () => {
    const fields = { [fieldName(line.id, bus)]: good };
    expect(read(line, fields)).toEqual({ value: { [bus]: good } });
    expect(read({ ...line, required: true }, fields)).toMatchObject({
      mistake: { field: fieldName(line.id, tram), key: "eachRow" },
    });
  });
});

it.each([
  ["12", 12],
  ["2,5", 2.5],
  [" -3 ", -3],
  ["−3", -3],
  ["1e9", "number"],
  ["about ten", "number"],
  ["-11", "tooSmall"],
  ["101", "tooBig"],
  ["", null],
])("a number from -10 to 100 typed as %j is %j", (typed, expected) => {
  const line = question({ kind: "number", min: -10, max: 100 });
  expect(key(read(line, { [fieldName(line.id)]: typed }))).toBe(expected);
});

describe("a text", () => {
  const line = question({ kind: "text" });
  const name = fieldName(line.id);

  it("is what was written, cleaned, up to a length", () => {
    expect(read(line, { [name]: "  Trees, please\u0000. " })).toEqual({ value: "Trees, please." });
    expect(read(line, { [name]: "   " })).toEqual({ value: null });
    expect(key(read(line, { [name]: "🌳".repeat(longest) }))).toBe("🌳".repeat(longest));
    expect(key(read(line, { [name]: "x".repeat(longest + 1) }))).toBe("tooLong");
  });
});

describe("a place", () => {
  const line = question({ kind: "place" });
  const at = (part: string) => fieldName(line.id, part);

  it("is a neighbourhood, a point, or both", () => {
    expect(read(line, { [at("area")]: "north" })).toEqual({ value: { area: "north", lat: null, lng: null } });
    expect(read(line, { [at("lat")]: "50.8512345", [at("lng")]: "4.35" })).toEqual({
      value: { area: null, lat: 50.85123, lng: 4.35 },
    });
    expect(read(line, { [at("area")]: "", [at("lat")]: "50", [at("lng")]: "" })).toEqual({ value: null });
    expect(key(read(line, { [at("area")]: "elsewhere" }))).toBe("place");
  });
});
