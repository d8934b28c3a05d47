"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { nameModerators } from "./commands";
import { nameModeratorsInput } from "./input";

export const nameModeratorsForm = cityAction("project.moderators", nameModeratorsInput, async (request) =>
  editAnswer(
    request,
    await nameModerators(request, request.input),
    `/admin/projects/${request.input.project}?saved=moderators`,
  ),
);
