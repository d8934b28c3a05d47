"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import { addCauseInput, causeInput, changeCauseInput } from "./input";

const list = (activity: string, saved: string) => `/admin/activities/${activity}/causes?saved=${saved}`;

export const addCauseForm = cityAction("cause.add", addCauseInput, async (request) => {
  const { title, activity } = request.input;
  const missing = missingWords(request, { title });
  if (missing) return missing;
  await commands.addCause(request, request.input);
  return { go: request.path(list(activity, "added")) };
});

export const changeCauseForm = cityAction("cause.change", changeCauseInput, async (request) => {
  const { title, activity } = request.input;
  const missing = missingWords(request, { title });
  if (missing) return missing;
  const edited = await commands.changeCause(request, request.input);
  return editAnswer(request, edited, list(activity, "changed"));
});

export const removeCauseForm = cityAction("cause.remove", causeInput, async (request) => {
  await commands.removeCause(request, request.input);
  return { go: request.path(list(request.input.activity, "removed")) };
});
