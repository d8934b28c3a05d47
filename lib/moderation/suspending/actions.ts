"use server";

import { personInput, suspendInput } from "@/lib/moderation/input";
import { cityAction } from "@/lib/request/action";
import { suspendPerson, unsuspendPerson } from "./commands";

export const suspendForm = cityAction("moderation.suspend", suspendInput, async (request) => {
  await suspendPerson(request, request.input);
  return { go: request.path("/admin/moderation/people?done=suspended") };
});

export const unsuspendForm = cityAction("moderation.unsuspend", personInput, async (request) => {
  await unsuspendPerson(request, request.input);
  return { go: request.path("/admin/moderation/people?done=unsuspended") };
});
