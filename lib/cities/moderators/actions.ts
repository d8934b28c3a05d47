"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { may } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { nameModerators } from "./commands";
import { nameModeratorsInput } from "./input";

export const nameModeratorsForm = cityAction("project.moderators", nameModeratorsInput, async (request) => {
  const named = await nameModerators(request, request.input);
  const back = may(request.actor, "city.manageStaff")
    ? `/admin/projects/${request.input.project}?saved=moderators`
    : "/admin/staff?saved=moderators";
  return editAnswer(request, named, back);
});
