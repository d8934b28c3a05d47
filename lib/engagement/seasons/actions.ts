"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { addSeason, changeSeason, removeSeason } from "./commands";
import { addSeasonInput, changeSeasonInput, seasonInput } from "./input";

const list = "/admin/settings/seasons";

export const addSeasonForm = cityAction("season.add", addSeasonInput, async (request) => {
  const missing = missingWords(request, { name: request.input.name });
  if (missing) return missing;
  await addSeason(request, request.input);
  return { go: request.path(`${list}?saved=seasonAdded`) };
});

export const changeSeasonForm = cityAction("season.change", changeSeasonInput, async (request) => {
  const missing = missingWords(request, { name: request.input.name });
  if (missing) return missing;
  return editAnswer(request, await changeSeason(request, request.input), `${list}?saved=season`);
});

export const removeSeasonForm = cityAction("season.remove", seasonInput, async (request) => {
  await removeSeason(request, request.input);
  return { go: request.path(`${list}?saved=seasonRemoved`) };
});
