"use server";

import { cityAction } from "@/lib/request/action";
import { approveContribution, keepContribution, removeContribution, restoreContribution } from "./commands";
import { removeInput, restoreInput, subjectInput } from "./input";

export const removeForm = cityAction("moderation.remove", removeInput, async (request) => {
  await removeContribution(request, request.input);
  return { go: request.path("/admin/moderation?done=removed") };
});

export const keepForm = cityAction("moderation.keep", subjectInput, async (request) => {
  await keepContribution(request, request.input);
  return { go: request.path("/admin/moderation?done=kept") };
});

export const approveForm = cityAction("moderation.approve", subjectInput, async (request) => {
  await approveContribution(request, request.input);
  return { go: request.path("/admin/moderation?done=approved") };
});

export const restoreForm = cityAction("moderation.restore", restoreInput, async (request) => {
  await restoreContribution(request, request.input);
  return { go: request.path("/admin/moderation?done=restored") };
});
