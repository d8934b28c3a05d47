import { describe, expect, it } from "vitest";
import { fixed, isInOrder } from "@/lib/activities/questions/changes";
import { askedPages, pagesOf, prune, resumeAt, unanswered } from "@/lib/surveys/pages";
import { linesOf } from "@/tests/support/surveys";

const yesNo = ["Yes", "No"];

describe("the pages of a survey", () => {
  it("begin with each section, and have all its questions", () => {
    const lines = linesOf([{ kind: "text" }, { kind: "section" }, { kind: "text" }, { kind: "number" }]);
    expect(pagesOf(lines).map(({ questions }) => questions.length)).toEqual([1, 2]);
    expect(pagesOf(lines)[1]?.section).toBe(lines[1]);
  });

  it("are none where nothing is asked, and none of a section without a question", () => {
    expect(pagesOf([])).toEqual([]);
    expect(pagesOf(linesOf([{ kind: "section" }, { kind: "section" }]))).toEqual([]);
  });

  it("turn before a question that depends on one of the same page, so that no script is needed", () => {
    const lines = linesOf([
      { kind: "single", choices: yesNo },
      { kind: "text" },
      { kind: "text", onlyIf: [0, 0] },
      { kind: "text" },
    ]);
    expect(pagesOf(lines).map(({ questions }) => questions.length)).toEqual([2, 2]);
  });
});

describe("what is asked of somebody", () => {
  const lines = linesOf([
    { kind: "single", choices: ["By bicycle", "By car"], required: true },
    { kind: "multiple", choices: ["Rain", "Traffic", "Distance"], onlyIf: [0, 1], required: true },
    { kind: "text", onlyIf: [1, 1], required: true },
    { kind: "section", onlyIf: [0, 0] },
    { kind: "number", required: true },
  ]);
  const [way, why, traffic, , far] = lines;
  const id = (line: { id: string } | undefined) => line?.id ?? "";
  const choice = (line: (typeof lines)[number] | undefined, at: number) => line?.choices[at]?.id ?? "";
  const asked = (values: Parameters<typeof askedPages>[1]) =>
    askedPages(lines, values).map(({ questions }) => questions.map((one) => id(one)));

  it("follows what was answered, by sections too", () => {
    expect(asked({})).toEqual([[id(way)]]);
    expect(asked({ [id(way)]: choice(way, 0) })).toEqual([[id(way)], [id(far)]]);
    const byCar = { [id(way)]: choice(way, 1) };
    expect(asked(byCar)).toEqual([[id(way)], [id(why)]]);
    expect(asked({ ...byCar, [id(why)]: [choice(why, 0), choice(why, 1)] })).toEqual([
      [id(way)],
      [id(why)],
      [id(traffic)],
    ]);
  });

  it("forgets what was said before another way was taken", () => {
    const before = { [id(way)]: choice(way, 1), [id(why)]: [choice(why, 1)], [id(traffic)]: "Lorries" };
    const after = { ...before, [id(way)]: choice(way, 0) };
    expect(prune(lines, after)).toEqual({ [id(way)]: choice(way, 0) });
    expect(prune(lines, before)).toEqual(before);
  });

  it("has to be answered only where it is asked", () => {
    expect(unanswered(lines, {}).map(id)).toEqual([id(way)]);
    expect(unanswered(lines, { [id(way)]: choice(way, 0) }).map(id)).toEqual([id(far)]);
    expect(unanswered(lines, { [id(way)]: choice(way, 0), [id(far)]: 0 })).toEqual([]);
  });
});

it("whoever comes back goes on at the first page that is open, and looks at all of it where none is", () => {
  const lines = linesOf([
    { kind: "text", required: true },
    { kind: "section" },
    { kind: "text" },
    { kind: "number" },
    { kind: "section" },
    { kind: "number", required: true },
  ]);
  const [first = "", , second = "", , , last = ""] = lines.map(({ id }) => id);
  expect(resumeAt(lines, {})).toBe(1);
  expect(resumeAt(lines, { [first]: "Yes" })).toBe(2);
  expect(resumeAt(lines, { [first]: "Yes", [second]: "Trees" })).toBe(3);
  expect(resumeAt(lines, { [first]: "Yes", [second]: "Trees", [last]: 0 })).toBe("check");
});

describe("once somebody answered", () => {
  const before = {
    ...{ required: false, min: 1, max: 5, condition: { question: "a", choices: ["x", "y"] } },
    audience: "staff" as const,
  };

  it("bounds, conditions and what has to be answered stay", () => {
    expect(fixed(before, { ...before, max: 7 })).toBe("bounds");
    expect(fixed(before, { ...before, condition: null })).toBe("condition");
    expect(fixed(before, { ...before, required: true })).toBe("required");
    expect(fixed(before, { ...before, audience: "everybody" })).toBe("audience");
  });

  it("a question may be left out that had to be answered, and a condition be said in another order", () => {
    expect(fixed({ ...before, required: true }, before)).toBeNull();
    expect(fixed(before, { ...before, condition: { question: "a", choices: ["y", "x"] } })).toBeNull();
  });
});

it("an order is one in which each comes after what it depends on", () => {
  const [one, two] = linesOf([
    { kind: "single", choices: yesNo },
    { kind: "text", onlyIf: [0, 0] },
  ]);
  if (!one || !two) throw new Error("two lines were written");
  expect(isInOrder([one, two])).toBe(true);
  expect(isInOrder([two, one])).toBe(false);
});
