import { describe, expect, it } from "vitest";
import { choicesFrom, linesOf as writtenLines } from "@/lib/activities/questions/choices";
import { cross } from "@/lib/surveys/results/cross";
import { fewest, suppress } from "@/lib/surveys/results/suppress";
import { type Grouped, tallyAll } from "@/lib/surveys/results/tally";
import { type Asked, linesOf } from "@/tests/support/surveys";

function tallyOf(asked: Asked, groups: (ids: string[]) => Omit<Grouped, "question">[]) {
  const lines = linesOf([asked]);
  const [line] = lines;
  if (!line) throw new Error("no line");
  const ids = line.choices.map(({ id }) => id);
  const [tally] = tallyAll(
    lines,
    groups(ids).map((group) => ({ question: line.id, ...group })),
  );
  if (!tally) throw new Error("no tally");
  return tally;
}

describe("what was answered, added up", () => {
  it("counts people and choices apart where several can be chosen", () => {
    const tally = tallyOf({ kind: "multiple", choices: ["A", "B", "C"] }, ([a = "", b = ""]) => [
      { value: [a, b], count: 3 },
      { value: [b], count: 2 },
    ]);
    expect(tally.answered).toBe(5);
    expect(tally.kind === "choices" && tally.lines.map(({ count }) => count)).toEqual([3, 5, 0]);
  });

  it("shows each step of a scale and its mean", () => {
    const tally = tallyOf({ kind: "scale", min: 1, max: 4 }, () => [
      { value: 1, count: 1 },
      { value: 4, count: 3 },
    ]);
    expect(tally).toMatchObject({
      mean: 3.25,
      steps: [{ count: 1 }, { count: 0 }, { count: 0 }, { count: 3 }],
    });
  });

  it("puts the best ranked first", () => {
    const tally = tallyOf({ kind: "ranking", choices: ["A", "B"] }, ([a = "", b = ""]) => [
      { value: [b, a], count: 3 },
      { value: [a, b], count: 1 },
    ]);
    const lines = tally.kind === "ranking" ? tally.lines : [];
    expect(lines.map(({ choice, mean, places }) => [choice.label.en, mean, places])).toEqual([
      ["B", 1.25, [3, 1]],
      ["A", 1.75, [1, 3]],
    ]);
  });

  it("tells of numbers the mean, the middle and the ends, and counts each in one bin", () => {
    const tally = tallyOf({ kind: "number" }, () => [
      { value: 1, count: 2 },
      { value: 10, count: 1 },
      { value: 40, count: 1 },
    ]);
    expect(tally).toMatchObject({ figures: { mean: 13, median: 5.5, ends: { least: 1, most: 40 } } });
    const bins = tally.kind === "number" ? tally.bins : [];
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(bins.length).toBeLessThanOrEqual(10);
  });

  it("tells of an anonymous survey's numbers no end that less than five people are at", () => {
    const ages = [17, 21, 22, 23, 24, 31, 35, 42, 48, 55, 58, 61, 64, 93];
    const grouped = (question: string) => ages.map((value) => ({ question, value, count: 1 }));
    const lines = linesOf([{ kind: "number" }]);
    const [tally] = tallyAll(lines, grouped(lines[0]?.id ?? ""), { anonymous: true });
    if (tally?.kind !== "number") throw new Error("no numbers");
    expect(tally.figures).toEqual({ mean: 594 / 14, median: 38.5, ends: null });
    expect(tally.bins).toEqual([
      { from: 10, to: 30, count: 5 },
      { from: 30, to: 40, count: 2 },
      { from: 40, to: 50, count: 2 },
      { from: 50, to: 100, count: 5 },
    ]);
  });

  it("keeps a choice that is offered no more as far as somebody chose it", () => {
    const lines = linesOf([{ kind: "single", choices: ["A", "B", "C"] }]).map((line) => ({
      ...line,
      choices: line.choices.map((choice) => ({ ...choice, archived: choice.label.en !== "A" })),
    }));
    const [line] = lines;
    const [tally] = tallyAll(lines, [
      { question: line?.id ?? "", value: line?.choices[1]?.id ?? "", count: 2 },
    ]);
    expect(tally?.kind === "choices" && tally.lines.map(({ choice }) => choice.label.en)).toEqual(["A", "B"]);
  });
});

describe("two questions crossed", () => {
  it("count each pair of answers, several at once too", () => {
    const [one, other] = linesOf([
      { kind: "single", choices: ["Young", "Old"] },
      { kind: "multiple", choices: ["Bus", "Tram"] },
    ]);
    if (!one || !other) throw new Error("two lines");
    const [young = "", old = ""] = one.choices.map(({ id }) => id);
    const [bus = "", tram = ""] = other.choices.map(({ id }) => id);
    const crossed = cross(one, other, [
      { one: young, other: [bus, tram], count: 10 },
      { one: old, other: [tram], count: 20 },
    ]);
    expect(crossed.rows.map(({ cells }) => cells)).toEqual([
      [10, 10],
      [0, 20],
    ]);
    expect(crossed.hidden).toBe(false);
  });

  it("show nothing of fewer than five, nor what the sums would tell of them", () => {
    const shown = suppress([
      [3, 50],
      [20, 30],
    ]);
    // Each line and each column hides none or two at the least, so that no sum tells one of them.
    expect(shown.flat().filter((cell) => cell !== null && cell > 0 && cell < fewest)).toEqual([]);
    expect(shown).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("never leave one alone, nor few together, whatever is counted", () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    for (let round = 0; round < 300; round++) {
      const [rows, columns] = [1 + Math.floor(next() * 5), 1 + Math.floor(next() * 5)];
      const counts = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => Math.floor(next() ** 3 * 30)),
      );
      const shown = suppress(counts);
      const lines = [
        ...counts.map((line, row) => line.map((count, column) => ({ count, cell: shown[row]?.[column] }))),
        ...Array.from({ length: columns }, (_, column) =>
          counts.map((line, row) => ({ count: line[column] ?? 0, cell: shown[row]?.[column] })),
        ),
      ];
      for (const line of lines) {
        const hidden = line.filter(({ cell }) => cell === null);
        const sum = hidden.reduce((total, { count }) => total + count, 0);
        const isWhole = hidden.length === line.length;
        expect(hidden.length === 0 || isWhole || (hidden.length > 1 && sum >= fewest)).toBe(true);
        expect(line.some(({ cell }) => typeof cell === "number" && cell > 0 && cell < fewest)).toBe(false);
      }
    }
  });
});

describe("choices written one a line", () => {
  const languages = { main: "en", locales: ["en", "fr"] } as const;
  const first = choicesFrom([], { en: "Bus\nTram\n\nBoat", fr: "Bus\nTramway" }, languages);

  it("are choices with words of each language, line by line", () => {
    expect(first.map(({ label }) => label)).toEqual([
      { en: "Bus", fr: "Bus" },
      { en: "Tram", fr: "Tramway" },
      { en: "Boat" },
    ]);
    expect(writtenLines(first, "fr")).toBe("Bus\nTramway");
  });

  it("stay the same ones in another order and in other words", () => {
    const again = choicesFrom(first, { en: "Boat\nBus\nTram" }, languages);
    expect(again.map(({ id }) => id)).toEqual([first[2]?.id, first[0]?.id, first[1]?.id]);
    const renamed = choicesFrom(first, { en: "Coach\nTram\nBoat" }, languages);
    expect(renamed.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  });

  it("are offered no more without a line, and come back with it", () => {
    const fewer = choicesFrom(first, { en: "Bus\nBoat" }, languages);
    expect(fewer.map(({ label, archived }) => [label.en, archived ?? false])).toEqual([
      ["Bus", false],
      ["Boat", false],
      ["Tram", true],
    ]);
    const back = choicesFrom(fewer, { en: "Bus\nBoat\nTram" }, languages);
    expect(back.find(({ label }) => label.en === "Tram")).toMatchObject({ id: first[1]?.id });
    expect(back.every(({ archived }) => !archived)).toBe(true);
  });
});
