"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { leaveUpdateOut, saveWord, sendUpdateNow } from "./commands";
import { leaveOutInput, saveWordInput, updateInput } from "./input";

const page = "/admin/insight/update";

export const saveWordForm = cityAction("insight.update.word", saveWordInput, async (request) =>
  editAnswer(request, await saveWord(request, request.input), `${page}?saved=word`),
);

export const sendUpdateForm = cityAction("insight.update.send", updateInput, async (request) => {
  await sendUpdateNow(request, request.input);
  return { go: request.path(`${page}?saved=sent`) };
});

export const leaveUpdateOutForm = cityAction("insight.update.leaveOut", leaveOutInput, async (request) => {
  await leaveUpdateOut(request, request.input);
  return { go: request.path(`${page}?saved=${request.input.out === "yes" ? "leftOut" : "takenIn"}`) };
});
