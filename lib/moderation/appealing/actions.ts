"use server";

import { cityAction } from "@/lib/request/action";
import { decideAppeal, makeAppeal } from "./commands";
import { appealInput, decideAppealInput } from "./input";

/** From a mail or a stone: the link says who it is for, since whoever is suspended cannot sign in. */
export const appealForm = cityAction(
  "moderation.appeal",
  appealInput,
  async (request) => {
    const { input, t, path } = request;
    if (!(await makeAppeal(request, input))) return { invalid: t("moderation.appeal.over") };
    return { go: path(`/objection?token=${encodeURIComponent(input.token)}`) };
  },
  { limit: { name: "moderation.appeal", points: 20, seconds: 3600 } },
);

export const decideAppealForm = cityAction("moderation.decideAppeal", decideAppealInput, async (request) => {
  await decideAppeal(request, request.input);
  return { go: request.path(`/admin/moderation/appeals?done=${request.input.outcome}`) };
});
