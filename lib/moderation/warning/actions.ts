"use server";

import { personInput, warnInput } from "@/lib/moderation/input";
import { cityAction } from "@/lib/request/action";
import { markWarningRead, warnPerson } from "./commands";

export const warnForm = cityAction("moderation.warn", warnInput, async (request) => {
  await warnPerson(request, request.input);
  const { id, about } = request.input;
  const back = about ? `${about.kind}/${about.id}` : `people/${id}`;
  return { go: request.path(`/admin/moderation/${back}?done=warned`) };
});

export const warningReadForm = cityAction("account.warningRead", personInput, async (request) => {
  await markWarningRead(request, request.input);
  return { go: request.path("/account") };
});
