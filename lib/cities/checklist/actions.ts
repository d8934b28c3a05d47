"use server";

import { cityAction } from "@/lib/request/action";
import { tickStep } from "./commands";
import { tickInput } from "./input";

export const tickStepForm = cityAction("city.checklist", tickInput, async (request) => {
  await tickStep(request, request.input);
  return { go: request.path("/admin?saved=step") };
});
