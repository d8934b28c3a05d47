"use server";

import { missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { addReply, changeReply, removeReply } from "./commands";
import { addReplyInput, changeReplyInput, replyInput } from "./input";

const list = "/admin/replies";

export const addReplyForm = cityAction("reply.add", addReplyInput, async (request) => {
  const missing = missingWords(request, { text: request.input.text });
  if (missing) return missing;
  await addReply(request, request.input);
  return { go: request.path(`${list}?saved=replyAdded`) };
});

export const changeReplyForm = cityAction("reply.change", changeReplyInput, async (request) => {
  const missing = missingWords(request, { text: request.input.text });
  if (missing) return missing;
  await changeReply(request, request.input);
  return { go: request.path(`${list}?saved=replyChanged`) };
});

export const removeReplyForm = cityAction("reply.remove", replyInput, async (request) => {
  await removeReply(request, request.input);
  return { go: request.path(`${list}?saved=replyRemoved`) };
});
