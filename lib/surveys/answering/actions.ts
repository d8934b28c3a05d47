"use server";

import { cityAction } from "@/lib/request/action";
import { whoTakesPart } from "@/lib/request/respondent";
import { sendAnswers } from "./commands";
import { savePageInput, sendAnswersInput } from "./input";
import { savePage } from "./save-page";

/** One page after the other; the last one leads to where all of it can be looked at and sent. */
export const savePageForm = cityAction(
  "survey.save",
  savePageInput,
  async (request) => {
    const { code, questions, ...fields } = request.input;
    const respondent = request.prepared;
    const saved = await savePage(request, { code, respondent, questions: questions.split(" "), fields });
    if ("next" in saved) return { go: request.path(`/take-part/${code}/answer?page=${saved.next}`) };
    const mistakes = saved.mistakes.map(({ field, key, values }) => [
      field,
      request.t(`surveys.mistake.${key}`, values ?? {}),
    ]);
    return { invalid: "", fields: Object.fromEntries(mistakes) };
  },
  { prepare: whoTakesPart, limit: { name: "survey", points: 3000, seconds: 3600 } },
);

export const sendAnswersForm = cityAction(
  "survey.send",
  sendAnswersInput,
  async (request) => {
    const { code } = request.input;
    await sendAnswers(request, { code, respondent: request.prepared });
    return { go: request.path(`/take-part/${code}`) };
  },
  { prepare: whoTakesPart },
);
