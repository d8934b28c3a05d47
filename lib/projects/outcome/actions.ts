"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { nameContributions } from "./commands";
import { nameContributionsInput } from "./input";

export const nameContributionsForm = cityAction(
  "project.contributions",
  nameContributionsInput,
  async (request) => {
    const edited = await nameContributions(request, request.input);
    return editAnswer(request, edited, `/admin/projects/${request.input.project}?saved=section`);
  },
);
