"use server";

import { cityAction } from "@/lib/request/action";
import { answerFault } from "../fault";
import { sendTogether, writeTogether } from "./commands";
import { fillTogether } from "./fill-together";
import { sendTogetherInput, togetherFormInput } from "./input";

const limit = { name: "idea.answerTogether", points: 60, seconds: 3600 };

export const writeTogetherForm = cityAction(
  "idea.writeTogether",
  togetherFormInput,
  async ({ input, ...request }) => {
    const { locale, t, path } = request;
    if (input.intent === "fill") return fillTogether(request, input);
    try {
      const { intent: _, ...answer } = input;
      const { id } = await writeTogether(request, { ...answer, locale: answer.locale ?? locale });
      return { go: path(`/admin/answers/${id}`) };
    } catch (error) {
      return answerFault(t, error);
    }
  },
  { limit },
);

export const sendTogetherForm = cityAction(
  "idea.sendTogether",
  sendTogetherInput,
  async (request) => {
    await sendTogether(request, request.input);
    return { go: request.path(`/admin/answers/${request.input.id}?saved=sent`) };
  },
  { limit },
);
