"use server";

import { personInput, suspendInput } from "@/lib/moderation/input";
import { cityAction } from "@/lib/request/action";
import { markWarningRead, warnPerson } from "./commands";

export const warnForm = cityAction("moderation.warn", suspendInput, async (request) => {
  await warnPerson(request, request.input);
  return { go: request.path(`/admin/moderation/people/${request.input.id}?done=warned`) };
});

export const warningReadForm = cityAction("account.warningRead", personInput, async (request) => {
  await markWarningRead(request, request.input);
  return { go: request.path("/account") };
});
