"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { nameFinalist, takeBackFinalist } from "./commands";
import { nameFinalistInput, takeBackFinalistInput } from "./input";

const at = (activity: string, saved: string) => `/admin/activities/${activity}/finalists?saved=${saved}`;

export const nameFinalistForm = cityAction("challenge.name", nameFinalistInput, async (request) => {
  const { activity, reason } = request.input;
  const missing = missingWords(request, { reason });
  if (missing) return missing;
  return editAnswer(request, await nameFinalist(request, request.input), at(activity, "named"));
});

export const takeBackFinalistForm = cityAction(
  "challenge.takeBack",
  takeBackFinalistInput,
  async (request) => {
    await takeBackFinalist(request, request.input);
    return { go: request.path(at(request.input.activity, "takenBack")) };
  },
);
