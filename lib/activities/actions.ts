"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import {
  activityInput,
  askOnBoardInput,
  changeActivityInput,
  createActivityInput,
  sayOutcomeInput,
  setRulesInput,
} from "./input";

const at = (id: string, saved: string) => `/admin/activities/${id}?saved=${saved}`;

export const createActivityForm = cityAction("activity.create", createActivityInput, async (request) => {
  const missing = missingWords(request, { title: request.input.title });
  if (missing) return missing;
  const { id } = await commands.createActivity(request, request.input);
  return { go: request.path(at(id, "created")) };
});

export const changeActivityForm = cityAction("activity.change", changeActivityInput, async (request) => {
  const missing = missingWords(request, { title: request.input.title });
  if (missing) return missing;
  const edited = await commands.changeActivity(request, request.input);
  return editAnswer(request, edited, at(request.input.id, "about"));
});

export const setRulesForm = cityAction("activity.rules", setRulesInput, async (request) => {
  const edited = await commands.setRules(request, request.input);
  return editAnswer(request, edited, at(request.input.id, "rules"));
});

export const askOnBoardForm = cityAction("city.board", askOnBoardInput, async (request) => {
  const edited = await commands.askOnBoard(request, request.input);
  return editAnswer(request, edited, "/admin/settings?saved=board");
});

export const sayOutcomeForm = cityAction("activity.outcome", sayOutcomeInput, async (request) => {
  const edited = await commands.sayOutcome(request, request.input);
  return editAnswer(request, edited, at(request.input.id, "outcome"));
});

export const publishActivityForm = cityAction("activity.publish", activityInput, async (request) => {
  await commands.publishActivity(request, request.input);
  return { go: request.path(at(request.input.id, "published")) };
});

export const endActivityForm = cityAction("activity.end", activityInput, async (request) => {
  await commands.endActivity(request, request.input);
  return { go: request.path(at(request.input.id, "ended")) };
});
