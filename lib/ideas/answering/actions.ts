"use server";

import { RuleError } from "@/lib/base/errors";
import { ideaShortPath } from "@/lib/ideas/address";
import { cityAction } from "@/lib/request/action";
import { answerIdea } from "./commands";
import { answerIdeaInput } from "./input";

export const answerIdeaForm = cityAction(
  "idea.answer",
  answerIdeaInput,
  async ({ input, t, path, locale, ...context }) => {
    try {
      const { code } = await answerIdea(context, { ...input, locale: input.locale ?? locale });
      return { go: path(`${ideaShortPath({ code })}#answers`) };
    } catch (error) {
      const field = error instanceof RuleError ? fieldOf[error.messageKey] : undefined;
      if (!(error instanceof RuleError) || !field || !t.has(error.messageKey)) throw error;
      return { invalid: "", fields: { [field]: t(error.messageKey, error.values) } };
    }
  },
  { limit: { name: "idea.answer", points: 200, seconds: 3600 } },
);

/** At which field a rule that the schema cannot know is shown. */
const fieldOf: Record<string, string> = {
  "idea.answer.notFromThere": "status",
  "idea.answer.nothingFollows": "nextDay",
  "idea.answer.dayPast": "nextDay",
  "idea.answer.dayFar": "nextDay",
  "roles.notYourDepartment": "department",
};
