import type { Condition, Line, Value, Values } from "@/lib/activities/questions/question";

/** What is asked at once: a section's questions, or the part of them that depends on nothing else of it. */
export type SurveyPage = { section: Line | null; questions: Line[] };

/**
 * The pages of a survey. One begins with each section, and where a question depends on an answer of the same page: so
 * that it works without a script, the answer is known before it is decided whether to ask.
 */
export function pagesOf(lines: readonly Line[]): SurveyPage[] {
  const pages: SurveyPage[] = [];
  let page: SurveyPage = { section: null, questions: [] };
  const turn = (section: Line | null) => {
    if (page.questions.length > 0) pages.push(page);
    page = { section, questions: [] };
  };
  for (const line of lines) {
    if (line.kind === "section") turn(line);
    else {
      const needs = line.condition?.question;
      if (page.questions.some(({ id }) => id === needs)) turn(page.section);
      page.questions.push(line);
    }
  }
  turn(null);
  return pages;
}

/** The pages that have something to ask whoever answered so far as `values` say, each with what it asks. */
export function askedPages(lines: readonly Line[], values: Values): SurveyPage[] {
  const asked = askedOf(lines, values);
  return pagesOf(lines)
    .map((page) => ({ ...page, questions: page.questions.filter(({ id }) => asked.has(id)) }))
    .filter(({ questions }) => questions.length > 0);
}

/** Where somebody goes on: the first page that nothing was answered on, or lacks what it needs; else all of it is looked at. */
export function resumeAt(lines: readonly Line[], values: Values): number | "check" {
  const isOpen = ({ questions }: SurveyPage) =>
    questions.every(({ id }) => values[id] === undefined) ||
    questions.some(({ id, required }) => required && values[id] === undefined);
  const at = askedPages(lines, values).findIndex(isOpen);
  return at < 0 ? "check" : at + 1;
}

/** The ids of the questions that are asked: their own condition holds, and their section's. */
export function askedOf(lines: readonly Line[], values: Values): Set<string> {
  const asked = new Set<string>();
  const holds = (condition: Condition | null) =>
    condition === null ||
    (asked.has(condition.question) && choseOne(values[condition.question], condition.choices));
  let section = true;
  for (const line of lines) {
    if (line.kind === "section") section = holds(line.condition);
    else if (section && holds(line.condition)) asked.add(line.id);
  }
  return asked;
}

/** What was answered to questions that are asked: what somebody said before going another way does not count. */
export function prune(lines: readonly Line[], values: Values): Values {
  const asked = askedOf(lines, values);
  return Object.fromEntries(Object.entries(values).filter(([id]) => asked.has(id)));
}

/** The questions that are asked, have to be answered, and are not. */
export function unanswered(lines: readonly Line[], values: Values): Line[] {
  const asked = askedOf(lines, values);
  return lines.filter(({ id, required }) => required && asked.has(id) && values[id] === undefined);
}

function choseOne(value: Value | undefined, choices: readonly string[]): boolean {
  const chosen = Array.isArray(value) ? value : [String(value)];
  return chosen.some((choice) => choices.includes(choice));
}
