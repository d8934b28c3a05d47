"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { changePromise } from "./commands";
import { type PromiseInput, promiseInput } from "./input";

export const changePromiseForm = cityAction("city.promise", promiseInput, async (request) => {
  authorize(request.actor, "city.configure");
  if (request.input.intent === "preview") {
    return { go: request.path(`/admin/settings/promise?${query(request.input)}#effect`) };
  }
  const edited = await changePromise(request, request.input);
  return editAnswer(request, edited, "/admin/settings?saved=promise");
});

/** A rule that is only looked at, in the address of its preview. */
function query(input: PromiseInput): string {
  return new URLSearchParams({
    days: String(input.promiseDays ?? ""),
    supports: String(input.promiseSupports ?? ""),
    within: String(input.promiseSupportDays ?? ""),
    scope: input.scope,
  }).toString();
}
