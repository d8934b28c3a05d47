"use server";

import { refresh } from "next/cache";
import type { Mistake } from "@/lib/activities/questions/read-answer";
import type { Respondent } from "@/lib/activities/respondent";
import type { FormValues } from "@/lib/base/form-state";
import type { Translator } from "@/lib/i18n/translator";
import { cityAction } from "@/lib/request/action";
import { requestAddress } from "@/lib/request/host";
import { consumeLimit } from "@/lib/request/limits";
import { whoTakesPart } from "@/lib/request/respondent";
import { type Received, receiveFiles } from "../files/receive";
import { sendAnswers } from "./commands";
import { savePageInput, sendAnswersInput } from "./input";
import { savePage } from "./save-page";

type Prepared = { respondent: Respondent; received: Received[] };

/** Pages with files: what they bring is looked at before anything else is known of it. */
const fileLimit = { name: "survey.files", points: 120, seconds: 3600 };

/** One page after the other; the last one leads to where all of it can be looked at and sent. */
export const savePageForm = cityAction<typeof savePageInput, Prepared>(
  "survey.save",
  savePageInput,
  async (request) => {
    const { code, questions, ...fields } = request.input;
    const { respondent, received } = request.prepared;
    const asked = questions.split(" ");
    const saved = await savePage(request, { code, respondent, questions: asked, fields, received });
    if ("next" in saved) return { go: request.path(`/take-part/${code}/answer?page=${saved.next}`) };
    const mistakes = saved.mistakes.map((mistake) => [mistake.field, mistakeWords(request.t, mistake)]);
    // The page shows what came beside what is wrong.
    if (received.length > 0) refresh();
    return { invalid: "", fields: Object.fromEntries(mistakes), values: withoutKept(received), stays: true };
  },
  {
    prepare: async (request) => {
      const respondent = await whoTakesPart(request);
      const { code: _, questions: __, ...fields } = request.input;
      if (!Object.values(fields).flat().some(isFile)) return { respondent, received: [] };
      const { actor, city } = request;
      await consumeLimit(fileLimit, city.id, actor.kind === "person" ? actor.id : await requestAddress());
      return { respondent, received: await receiveFiles(city.id, fields) };
    },
    limit: { name: "survey", points: 3000, seconds: 3600 },
  },
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

function isFile(value: unknown): value is File {
  return value instanceof File;
}

function mistakeWords(t: Translator, { key, about, values = {} }: Mistake): string {
  return about && t.has(about) ? t(about, values) : t(`surveys.mistake.${key}`, values);
}

/** What is kept is in its list, and not once more in the field that brought it. */
function withoutKept(received: readonly Received[]): FormValues {
  const kept = received.filter((one) => "file" in one);
  return Object.fromEntries(
    kept.flatMap(({ field }) => [
      [field, ""],
      [`${field}_note`, ""],
    ]),
  );
}
