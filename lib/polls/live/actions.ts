"use server";

import { cityAction } from "@/lib/request/action";
import { pollQuestionInput } from "../asking/input";
import * as commands from "./commands";

const desk = (activity: string) => `/admin/activities/${activity}/live`;

export const openPollQuestionForm = cityAction("poll.open", pollQuestionInput, async (request) => {
  await commands.openPollQuestion(request, request.input);
  return { go: request.path(desk(request.input.activity)) };
});

export const closePollQuestionForm = cityAction("poll.close", pollQuestionInput, async (request) => {
  await commands.closePollQuestion(request, request.input);
  return { go: request.path(desk(request.input.activity)) };
});
