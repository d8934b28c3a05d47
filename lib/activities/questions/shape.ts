import { RuleError } from "@/lib/base/errors";
import type { Locale } from "@/lib/base/locales";
import { mergeTexts } from "@/lib/cities/editing";
import { choicesFrom } from "./choices";
import { type QuestionWords, questionLimits } from "./input";
import { type LineKind, withChoices } from "./kinds";
import { type Condition, type Line, offered } from "./question";

type Languages = { main: Locale; locales: readonly Locale[] };

/**
 * A line as it is to be stored, of what its form says and what was stored before.
 * @throws RuleError where its kind needs something that is not said
 */
export function shapeOf(
  kind: LineKind,
  before: Omit<Line, "id" | "kind"> | null,
  given: QuestionWords,
  languages: Languages,
): Omit<Line, "id" | "kind"> {
  const { locales } = languages;
  const choices = withChoices.includes(kind)
    ? choicesFrom(before?.choices ?? [], given.choices, languages)
    : [];
  const rows = kind === "matrix" ? choicesFrom(before?.rows ?? [], given.rows, languages) : [];
  for (const list of [choices, rows]) {
    if (offered(list).length > questionLimits.each)
      throw new RuleError("surveys.admin.tooManyChoices", { most: questionLimits.each });
  }
  if (withChoices.includes(kind) && offered(choices).length < 2)
    throw new RuleError("surveys.admin.twoChoices");
  if (kind === "matrix" && offered(rows).length < 1) throw new RuleError("surveys.admin.oneRow");
  return {
    title: mergeTexts(before?.title ?? {}, given.title, locales),
    hint: mergeTexts(before?.hint ?? {}, given.hint, locales),
    required: kind !== "section" && given.required,
    ...{ choices, rows },
    ...boundsOf(kind, given),
    low: kind === "scale" ? mergeTexts(before?.low ?? {}, given.low, locales) : {},
    high: kind === "scale" ? mergeTexts(before?.high ?? {}, given.high, locales) : {},
    condition: conditionOf(given.onlyIf),
    audience: given.audience,
  };
}

/** A scale has both bounds, from 1 to 5 unless it is told otherwise; others have those they are given. */
function boundsOf(kind: LineKind, { min, max }: Pick<QuestionWords, "min" | "max">) {
  if (kind === "scale") {
    const [from, to] = [min ?? 1, max ?? 5];
    if (to <= from || to - from > 10 || from < -10 || to > 100)
      throw new RuleError("surveys.admin.scaleBounds");
    return { min: from, max: to };
  }
  if (kind === "number") {
    if (min !== null && max !== null && max < min) throw new RuleError("surveys.admin.numberBounds");
    return { min, max };
  }
  if (kind === "file") {
    const most = max ?? 1;
    if (most < 1 || most > questionLimits.files)
      throw new RuleError("surveys.admin.fileBounds", { most: questionLimits.files });
    return { min: null, max: most };
  }
  return { min: null, max: kind === "multiple" && max !== null && max > 0 ? max : null };
}

function conditionOf(onlyIf: readonly string[]): Condition | null {
  const parts = onlyIf.map((one) => one.split(":"));
  const [question = ""] = parts[0] ?? [];
  if (!question) return null;
  if (parts.some(([other]) => other !== question)) throw new RuleError("surveys.admin.oneQuestion");
  return { question, choices: parts.map(([, choice = ""]) => choice) };
}
