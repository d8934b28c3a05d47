import { areaName, cellOf, type Reader, sayText } from "@/lib/activities/questions/answer-words";
import {
  type Choice,
  filesOf,
  type Line,
  type Value,
  type Values,
} from "@/lib/activities/questions/question";
import type { Crossed } from "./cross";
import type { AreaCount } from "./places";
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
        tally.areas.map(({ area, count }) => [areaWords(area, reader), count]),
      );
    default:
      return lines([answers], [[tally.answered]]);
  }
}

/** A neighbourhood's name; of several that few named, that they are so. */
export function areaWords(area: AreaCount["area"], reader: Reader): string {
  return area === "few" ? reader.t("surveys.results.fewAreas") : areaName(area, reader);
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

type Told = {
  anonymous: boolean;
  /** The address of a file, for whoever may read it. */
  linkTo: (file: string) => string;
};

/** Each answer a line, without who gave it: what is chosen in words, several of them beside each other. */
export function answersSheet(
  lines: readonly Line[],
  answers: readonly Values[],
  reader: Reader,
  { anonymous, linkTo }: Told,
): ResultSheet {
  const asked = lines.filter(({ kind }) => kind !== "section");
  const say = sayWith(reader);
  const columns = asked.flatMap((line): Column[] => {
    const title = sayText(line.title, reader);
    const cell = (row: Choice | null) => (value: Value | undefined) =>
      cellOf(line, row, told(line, value), reader);
    if (line.kind === "matrix")
      return line.rows.map((row) => ({ line, name: `${title}: ${say(row)}`, cell: cell(row) }));
    if (line.kind !== "file") return [{ line, name: title, cell: cell(null) }];
    const links = (value: Value | undefined) =>
      filesOf(value)
        .map(({ id }) => linkTo(id))
        .join(" ");
    return [
      { line, name: title, cell: cell(null) },
      { line, name: `${title}: ${reader.t("surveys.results.links")}`, cell: links },
    ];
  });
  return {
    columns: columns.map(({ name }) => name),
    rows: answers.map((values) => columns.map(({ line, cell }) => cell(values[line.id]))),
  };

  /** Beside all that somebody answered, a point could be where they live. */
  function told({ kind }: Line, value: Value | undefined): Value | undefined {
    if (!anonymous || kind !== "place" || typeof value !== "object" || !("area" in value)) return value;
    return { lat: null, lng: null, area: value.area };
  }
}

type Column = { line: Line; name: string; cell: (value: Value | undefined) => string | number };

function sayWith(reader: Reader) {
  return ({ label }: Choice) => sayText(label, reader);
}

function tenth(mean: number | null): string | number {
  return mean === null ? "" : Math.round(mean * 10) / 10;
}
