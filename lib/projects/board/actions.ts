"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { saveBoard } from "./commands";
import { saveBoardInput } from "./input";

export const saveBoardForm = cityAction("project.board", saveBoardInput, async (request) => {
  const { title, project } = request.input;
  const missing = missingWords(request, { title });
  if (missing) return missing;
  return editAnswer(
    request,
    await saveBoard(request, request.input),
    `/admin/projects/${project}?saved=board`,
  );
});
