import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import type { Choice, Line, Value, Values } from "../questions/question";
import type { Crossed } from "./cross";
import type { Tally } from "./tally";

/** A table for the page, paper and spreadsheets. */
export type ResultSheet = { columns: string[]; rows: (string | number)[][] };

export type Reader = {
  t: Translator;
  locale: Locale;
  defaultLocale: Locale;
  areas: readonly { id: string; name: Localized }[];
};

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

/** An answer in words; "" for none. Of a matrix each row with what was chosen there. */
export function valueWords(line: Line, value: Value | undefined, reader: Reader): string {
  if (line.kind !== "matrix") return String(cellOf(line, null, value, reader));
  return line.rows
    .flatMap((row) => {
      const words = cellOf(line, row, value, reader);
      return words === "" ? [] : [`${sayText(row.label, reader)}: ${words}`];
    })
    .join("\n");
}

function cellOf(line: Line, row: Choice | null, value: Value | undefined, reader: Reader): string | number {
  if (value === undefined) return "";
  if (typeof value === "number") return value;
  const named = (id: string) => {
    const choice = line.choices.find((one) => one.id === id);
    return choice ? sayText(choice.label, reader) : id;
  };
  if (typeof value === "string") return line.kind === "text" ? value : named(value);
  if (Array.isArray(value)) return value.map(named).join(line.kind === "ranking" ? " > " : "; ");
  if (row) {
    const chosen = Object.entries(value).find(([id]) => id === row.id)?.[1];
    return chosen ? named(String(chosen)) : "";
  }
  return placeCell(value, reader);
}

function placeCell(value: object, reader: Reader): string {
  const { area, lat, lng } = value as { area?: string | null; lat?: number | null; lng?: number | null };
  const point = typeof lat === "number" && typeof lng === "number" ? `${lat}, ${lng}` : "";
  return [area ? areaName(area, reader) : "", point].filter(Boolean).join(" · ");
}

export function areaName(area: string | null, reader: Reader): string {
  const found = reader.areas.find(({ id }) => id === area);
  return found ? sayText(found.name, reader) : reader.t("insight.without.neighbourhood");
}

export function sayText(
  text: Localized,
  { locale, defaultLocale }: Pick<Reader, "locale" | "defaultLocale">,
): string {
  return localize(text, locale, defaultLocale);
}

function sayWith(reader: Reader) {
  return ({ label }: Choice) => sayText(label, reader);
}

function tenth(mean: number | null): string | number {
  return mean === null ? "" : Math.round(mean * 10) / 10;
}
