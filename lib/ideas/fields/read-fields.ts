import type { Line, Values } from "@/lib/activities/questions/question";
import { type Mistake, readAnswer } from "@/lib/activities/questions/read-answer";
import { RuleError } from "@/lib/base/errors";
import type { FieldAnswers } from "./input";

/** What an idea says to the questions of its board, or what is wrong with it. */
export function readFields(
  lines: readonly Line[],
  answers: FieldAnswers,
): { values: Values; mistakes: Mistake[] } {
  const values: Values = {};
  const mistakes: Mistake[] = [];
  for (const line of lines) {
    const read = readAnswer(line, answers, new Set());
    if ("mistake" in read) mistakes.push(read.mistake);
    else if (read.value !== null) values[line.id] = read.value;
  }
  return { values, mistakes };
}

/**
 * What of it counts.
 * @param kept it was written a while ago: what the board asks differently by now is left out, and nothing is missing
 * @throws FieldsError where something is wrong with it, or missing
 */
export function requireFields(lines: readonly Line[], answers: FieldAnswers, kept = false): Values {
  const { values, mistakes } = readFields(lines, answers);
  if (mistakes.length > 0 && !kept) throw new FieldsError(mistakes);
  return values;
}

/** For a form to say at its fields. */
export class FieldsError extends RuleError {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super("board.fields.wrong");
    this.mistakes = mistakes;
  }
}

/** All that was typed, for the city's word lists to look at. */
export function writtenIn(answers: FieldAnswers): string {
  return Object.values(answers).flat().join("\n");
}
