"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeTeamRules } from "./commands";
import { teamInput } from "./input";

export const changeTeamRulesForm = cityAction("city.team", teamInput, async (request) =>
  editAnswer(request, await changeTeamRules(request, request.input), "/admin/settings?saved=team"),
);
