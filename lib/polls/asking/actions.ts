"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import {
  addPollQuestionInput,
  changePollQuestionInput,
  holdPollInput,
  movePollQuestionInput,
  pollQuestionInput,
} from "./input";

const list = (activity: string, saved: string) => `/admin/activities/${activity}/poll?saved=${saved}`;

export const addPollQuestionForm = cityAction("poll.addQuestion", addPollQuestionInput, async (request) => {
  const { title, choices, activity } = request.input;
  const missing = missingWords(request, { title, choices });
  if (missing) return missing;
  await commands.addPollQuestion(request, request.input);
  return { go: request.path(list(activity, "added")) };
});

export const changePollQuestionForm = cityAction(
  "poll.changeQuestion",
  changePollQuestionInput,
  async (request) => {
    const { title, choices, activity } = request.input;
    const missing = missingWords(request, { title, choices });
    if (missing) return missing;
    const edited = await commands.changePollQuestion(request, request.input);
    return editAnswer(request, edited, list(activity, "changed"));
  },
);

export const movePollQuestionForm = cityAction(
  "poll.moveQuestion",
  movePollQuestionInput,
  async (request) => {
    const { activity, id } = request.input;
    await commands.movePollQuestion(request, request.input);
    return { go: `${request.path(list(activity, "moved"))}#question-${id}` };
  },
);

export const removePollQuestionForm = cityAction(
  "poll.removeQuestion",
  pollQuestionInput,
  async (request) => {
    await commands.removePollQuestion(request, request.input);
    return { go: request.path(list(request.input.activity, "removed")) };
  },
);

export const holdPollForm = cityAction("poll.hold", holdPollInput, async (request) => {
  const edited = await commands.holdPoll(request, request.input);
  return editAnswer(request, edited, list(request.input.activity, "held"));
});
