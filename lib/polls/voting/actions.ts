"use server";

import { activityPath } from "@/lib/activities/address";
import { cityAction } from "@/lib/request/action";
import { whoTakesPart } from "@/lib/request/respondent";
import { castVote } from "./commands";
import { castVoteInput } from "./input";

export const castVoteForm = cityAction(
  "poll.vote",
  castVoteInput,
  async (request) => {
    const { code, question, choice } = request.input;
    const cast = await castVote(request, { code, question, voter: request.prepared, choices: choice });
    if (!cast.ok && cast.mistake !== "late")
      return {
        invalid: "",
        fields: { choice: request.t(`polls.mistake.${cast.mistake}`, { max: cast.most }) },
      };
    const { activity } = cast;
    const name = activity.title[request.city.defaultLocale] ?? "";
    const late = cast.ok ? "" : `?late=${question}`;
    return { go: `${request.path(activityPath({ ...activity, name }))}${late}#question-${question}` };
  },
  { prepare: whoTakesPart, limit: { name: "poll", points: 3000, seconds: 3600 } },
);
