"use server";

import { cityAction } from "@/lib/request/action";
import { answerFault } from "../fault";
import { sendTogether, writeTogether } from "./commands";
import { sendTogetherInput, writeTogetherInput } from "./input";

const limit = { name: "idea.answerTogether", points: 60, seconds: 3600 };

export const writeTogetherForm = cityAction(
  "idea.writeTogether",
  writeTogetherInput,
  async (request) => {
    const { input, locale, t, path } = request;
    try {
      const { id } = await writeTogether(request, { ...input, locale: input.locale ?? locale });
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
