"use server";

import { ideaShortPath } from "@/lib/ideas/address";
import { cityAction } from "@/lib/request/action";
import { answerIdea } from "./commands";
import { answerFault } from "./fault";
import { fillAnswer } from "./fill-answer";
import { answerFormInput } from "./form-input";

export const answerIdeaForm = cityAction(
  "idea.answer",
  answerFormInput,
  async ({ input, t, path, locale, ...context }) => {
    if (input.intent === "fill") return fillAnswer({ ...context, t, locale }, input);
    try {
      const { intent: _, ...answer } = input;
      const { code } = await answerIdea(context, { ...answer, locale: answer.locale ?? locale });
      return { go: path(`${ideaShortPath({ code })}#answers`) };
    } catch (error) {
      return answerFault(t, error);
    }
  },
  { limit: { name: "idea.answer", points: 200, seconds: 3600 } },
);
