import type { Locale } from "@/lib/base/locales";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import { linesOf } from "./choices";
import type { Line } from "./question";

type Words = Omit<Line, "id" | "kind">;

/** The fields of a question's form. */
export function questionShown(line: Words, locales: readonly Locale[]): Shown {
  const lists = (["choices", "rows"] as const).map((name) =>
    Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, linesOf(line[name], locale)])),
  );
  return Object.assign(
    {
      required: line.required ? "on" : "",
      min: line.min === null ? "" : String(line.min),
      max: line.max === null ? "" : String(line.max),
      audience: line.audience,
      onlyIf: line.condition ? [line.condition.question, ...line.condition.choices].join(" ") : "",
    },
    shownTexts("title", line.title, locales),
    shownTexts("hint", line.hint, locales),
    shownTexts("low", line.low, locales),
    shownTexts("high", line.high, locales),
    ...lists,
  );
}
