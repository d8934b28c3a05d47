"use server";

import { cityAction } from "@/lib/request/action";
import { closeFlag, releasePoints, withholdPoints } from "./commands";
import { closeFlagInput, flagInput } from "./input";

export const closeFlagForm = cityAction("fairness.close", closeFlagInput, async (request) => {
  await closeFlag(request, request.input);
  return { go: request.path(`/admin/fairness?saved=${request.input.state}`) };
});

export const withholdForm = cityAction("fairness.withhold", flagInput, async (request) => {
  await withholdPoints(request, request.input);
  return { go: request.path(`/admin/fairness/${request.input.id}?saved=withheld`) };
});

export const releaseForm = cityAction("fairness.release", flagInput, async (request) => {
  await releasePoints(request, request.input);
  return { go: request.path(`/admin/fairness/${request.input.id}?saved=released`) };
});
