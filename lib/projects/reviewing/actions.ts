"use server";

import { cityAction } from "@/lib/request/action";
import { reviewProject } from "./commands";
import { reviewInput } from "./input";

export const reviewProjectForm = cityAction("project.review", reviewInput, async (request) => {
  await reviewProject(request, request.input);
  return { go: request.path(`/projects/${request.input.code}/review?saved=1`) };
});
