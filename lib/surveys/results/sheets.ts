import { areaName, cellOf, type Reader, sayText } from "@/lib/activities/questions/answer-words";
import type { Choice, Line, Values } from "@/lib/activities/questions/question";
import type { Crossed } from "./cross";
import type { Tally } from "./tally";

/** A table for the page, paper and spreadsheets. */
export type ResultSheet = { columns: string[]; rows: (string | number)[][] };

/** A question's answers as a table; of texts there is none but how many wrote. */
export function tallySheet(tally: Tally, reader: Reader): ResultSheet {
  const { t } = reader;
  const say = sayWith(reader);
  const answers = t("surveys.results.answers");
  const lines = (columns: string[], rows: (string | number)[][]): ResultSheet => ({ columns, rows });
  switch (tally.kind) {
    case "choices":
      return lines(
        [t("surveys.results.choice"), answers],
        tally.lines.map(({ choice, count }) => [say(choice), count]),
      );
    case "scale":
      return lines(
        [t("surveys.results.step"), answers],
        tally.steps.map(({ step, count }) => [String(step), count]),
      );
    case "ranking":
      return lines(
        [
          t("surveys.results.choice"),
          t("surveys.results.meanPlace"),
          ...(tally.lines[0]?.places ?? []).map((_, index) =>
            t("surveys.results.place", { place: index + 1 }),
          ),
        ],
        tally.lines.map(({ choice, mean, places }) => [say(choice), tenth(mean), ...places]),
      );
    case "matrix":
      return lines(
        [t("surveys.results.row"), ...(tally.rows[0]?.counts ?? []).map(({ choice }) => say(choice))],
        tally.rows.map(({ row, counts }) => [say(row), ...counts.map(({ count }) => count)]),
      );
    case "number":
      return lines(
        [t("surveys.results.from"), t("surveys.results.below"), answers],
        tally.bins.map(({ from, to, count }) => [from, to, count]),
      );
    case "place":
      return lines(
        [t("surveys.results.area"), answers],
        tally.areas.map(({ area, count }) => [areaName(area, reader), count]),
      );
    default:
      return lines([answers], [[tally.answered]]);
  }
}

/** Two questions crossed; what is left out is a dash. */
export function crossSheet(crossed: Crossed, reader: Reader): ResultSheet {
  const say = sayWith(reader);
  const name = (choice: Choice) => say(choice) || choice.id;
  return {
    columns: ["", ...crossed.columns.map(name)],
    rows: crossed.rows.map(({ choice, cells }) => [name(choice), ...cells.map((cell) => cell ?? "–")]),
  };
}

/** Each answer a line, without who gave it: what is chosen in words, several of them beside each other. */
export function answersSheet(
  lines: readonly Line[],
  answers: readonly Values[],
  reader: Reader,
): ResultSheet {
  const asked = lines.filter(({ kind }) => kind !== "section");
  const say = sayWith(reader);
  const columns = asked.flatMap((line): Column[] => {
    const title = sayText(line.title, reader);
    if (line.kind !== "matrix") return [{ line, row: null, name: title }];
    return line.rows.map((row) => ({ line, row, name: `${title}: ${say(row)}` }));
  });
  return {
    columns: columns.map(({ name }) => name),
    rows: answers.map((values) => columns.map(({ line, row }) => cellOf(line, row, values[line.id], reader))),
  };
}

type Column = { line: Line; row: Choice | null; name: string };

function sayWith(reader: Reader) {
  return ({ label }: Choice) => sayText(label, reader);
}

function tenth(mean: number | null): string | number {
  return mean === null ? "" : Math.round(mean * 10) / 10;
}
