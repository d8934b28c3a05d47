"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeWordLists } from "./commands";
import { wordListsInput } from "./input";

export const changeWordListsForm = cityAction("city.wordLists", wordListsInput, async (request) =>
  editAnswer(request, await changeWordLists(request, request.input), "/admin/settings?saved=wordLists"),
);
