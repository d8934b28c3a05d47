import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import { type Choice, filesOf, type Line, type Value } from "./question";

/** What answers are written down with. */
export type Reader = {
  t: Translator;
  locale: Locale;
  defaultLocale: Locale;
  areas: readonly { id: string; name: Localized }[];
};

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

/** The same for a cell of a table: of a matrix one row's. */
export function cellOf(
  line: Line,
  row: Choice | null,
  value: Value | undefined,
  reader: Reader,
): string | number {
  if (value === undefined) return "";
  if (typeof value === "number") return value;
  const named = (id: string) => {
    const choice = line.choices.find((one) => one.id === id);
    return choice ? sayText(choice.label, reader) : id;
  };
  if (typeof value === "string") return line.kind === "text" ? value : named(value);
  if (line.kind === "file") return filesOf(value).map(fileWords).join("; ");
  if (Array.isArray(value)) return value.map(named).join(line.kind === "ranking" ? " > " : "; ");
  if (row) {
    const chosen = Object.entries(value).find(([id]) => id === row.id)?.[1];
    return chosen ? named(String(chosen)) : "";
  }
  return placeCell(value, reader);
}

/** Its name, and what its sender says is on it. */
export function fileWords({ name, note }: { name: string; note: string }): string {
  return note ? `${name} (${note})` : name;
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
