"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { addFieldInput, changeFieldInput, choiceNames, type FieldWords, fieldInput } from "../input";
import { addField, archiveField, changeField, reopenField } from "./commands";

const list = "/admin/settings/questions";

export const addFieldForm = cityAction("city.question.add", addFieldInput, async (request) => {
  const missing = missingWords(request, needed(request.input));
  if (missing) return missing;
  await addField(request, request.input);
  return { go: request.path(`${list}?saved=added`) };
});

export const changeFieldForm = cityAction("city.question.change", changeFieldInput, async (request) => {
  const missing = missingWords(request, needed(request.input));
  if (missing) return missing;
  return editAnswer(request, await changeField(request, request.input), `${list}?saved=changed`);
});

export const archiveFieldForm = cityAction("city.question.archive", fieldInput, async (request) => {
  await archiveField(request, request.input);
  return { go: request.path(`${list}?saved=archived`) };
});

export const reopenFieldForm = cityAction("city.question.reopen", fieldInput, async (request) => {
  await reopenField(request, request.input);
  return { go: request.path(`${list}?saved=reopened`) };
});

/** A question and two choices at least; of the others those that say anything in any language. */
function needed(input: FieldWords) {
  const given = choiceNames.filter((name, index) => index < 2 || Object.keys(input[name]).length > 0);
  return { label: input.label, ...Object.fromEntries(given.map((name) => [name, input[name]])) };
}
