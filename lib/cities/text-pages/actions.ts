"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { type DraftOwner, keepDraft } from "@/lib/cities/kept-drafts";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { addTextPage, changeTextPage, deleteTextPage } from "./commands";
import type { TextPageDraft } from "./draft";
import { addPageInput, changePageInput, pageInput } from "./input";

const list = "/admin/settings/pages";

export const addPageForm = cityAction("city.page.add", addPageInput, async (request) => {
  const { input, path } = request;
  authorize(request.actor, "pages.write");
  const missing = missingWords(request, { title: input.title, body: input.body });
  if (missing) return missing;
  if (input.intent === "preview") {
    const draft: TextPageDraft = { ...input, id: null, version: "" };
    return { go: path(`${list}/new?draft=${await keepDraft(ownerOf(request), draft)}`) };
  }
  await addTextPage(request, input);
  return { go: path(`${list}?saved=pageAdded`) };
});

export const changePageForm = cityAction("city.page.change", changePageInput, async (request) => {
  const { input, path } = request;
  authorize(request.actor, "pages.write");
  const missing = missingWords(request, { title: input.title, body: input.body });
  if (missing) return missing;
  if (input.intent === "preview") {
    const draft: TextPageDraft = input;
    return { go: path(`${list}/${input.id}?draft=${await keepDraft(ownerOf(request), draft)}`) };
  }
  return editAnswer(request, await changeTextPage(request, input), `${list}?saved=page`);
});

export const deletePageForm = cityAction("city.page.delete", pageInput, async (request) => {
  await deleteTextPage(request, request.input);
  return { go: request.path(`${list}?saved=pageDeleted`) };
});

function ownerOf({ city, actor }: { city: { id: string }; actor: Actor }): DraftOwner {
  return { cityId: city.id, personId: asPerson(actor).id };
}
