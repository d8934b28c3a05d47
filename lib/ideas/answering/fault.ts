import { RuleError } from "@/lib/base/errors";
import type { Translator } from "@/lib/i18n/translator";

/** A rule that the schema of an answer cannot know, said at its field; any other error goes on. */
export function answerFault(
  t: Translator,
  error: unknown,
): { invalid: string; fields: Record<string, string> } {
  const field = error instanceof RuleError ? fieldOf[error.messageKey] : undefined;
  if (!(error instanceof RuleError) || !field || !t.has(error.messageKey)) throw error;
  return { invalid: "", fields: { [field]: t(error.messageKey, error.values) } };
}

const fieldOf: Record<string, string> = {
  "idea.answer.notFromThere": "status",
  "idea.answer.nothingFollows": "nextDay",
  "idea.answer.dayPast": "nextDay",
  "idea.answer.dayFar": "nextDay",
  "roles.notYourDepartment": "department",
  "roles.noDepartment": "department",
  "roles.nameDepartment": "department",
};
