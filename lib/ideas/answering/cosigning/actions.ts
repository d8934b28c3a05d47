"use server";

import { ideaShortPath } from "@/lib/ideas/address";
import { cityAction } from "@/lib/request/action";
import { answerFault } from "../fault";
import { cosignAnswer } from "./commands";
import { cosignInput } from "./input";

export const cosignAnswerForm = cityAction(
  "idea.cosign",
  cosignInput,
  async (request) => {
    try {
      const { code } = await cosignAnswer(request, request.input);
      return { go: request.path(`${ideaShortPath({ code })}#answers`) };
    } catch (error) {
      return answerFault(request.t, error);
    }
  },
  { limit: { name: "idea.cosign", points: 200, seconds: 3600 } },
);
