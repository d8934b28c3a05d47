"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import { addQuestionInput, changeQuestionInput, moveQuestionInput, questionInput } from "./input";

const list = (activity: string) => `/admin/activities/${activity}/questions`;

export const addQuestionForm = cityAction("survey.addQuestion", addQuestionInput, async (request) => {
  const { title, activity } = request.input;
  const missing = missingWords(request, { title });
  if (missing) return missing;
  const { id } = await commands.addQuestion(request, request.input);
  return { go: request.path(`${list(activity)}?saved=added#question-${id}`) };
});

export const changeQuestionForm = cityAction(
  "survey.changeQuestion",
  changeQuestionInput,
  async (request) => {
    const { title, activity } = request.input;
    const missing = missingWords(request, { title });
    if (missing) return missing;
    const edited = await commands.changeQuestion(request, request.input);
    return editAnswer(request, edited, `${list(activity)}?saved=changed`);
  },
);

export const moveQuestionForm = cityAction("survey.moveQuestion", moveQuestionInput, async (request) => {
  await commands.moveQuestion(request, request.input);
  const { activity, id } = request.input;
  return { go: request.path(`${list(activity)}#question-${id}`) };
});

export const removeQuestionForm = cityAction("survey.removeQuestion", questionInput, async (request) => {
  await commands.removeQuestion(request, request.input);
  return { go: request.path(`${list(request.input.activity)}?saved=removed`) };
});
