"use server";

import { z } from "zod";
import { commentSubject, commentText, postCommentInput } from "@/lib/discussion/input";
import { ideaSubject } from "@/lib/ideas/input";
import { cityAction } from "@/lib/request/action";
import { safeNext } from "@/lib/request/paths";
import { commentOnIdea, editOwnComment, withdrawOwnComment } from "./commands";

const back = z.string().max(2000).default("/").transform(safeNext);
const posting = postCommentInput.extend({ ...ideaSubject.shape, back });

export const postCommentForm = cityAction(
  "comment.post",
  posting,
  async ({ input: { back, ...input }, locale, ...context }) => {
    const { id } = await commentOnIdea(context, { ...input, locale });
    return { go: atComment(back, id) };
  },
  {
    limit: { name: "comment.post", points: 30, seconds: 600 },
    keep: ({ input: { back: _, ...payload } }) => ({ kind: "comment.post", payload }),
  },
);

export const editCommentForm = cityAction(
  "comment.edit",
  commentSubject.extend({ text: commentText, back }),
  async ({ input: { back, ...input }, ...context }) => {
    await editOwnComment(context, input);
    return { go: atComment(back, input.commentId) };
  },
  { limit: { name: "comment.edit", points: 60, seconds: 600 } },
);

export const withdrawCommentForm = cityAction(
  "comment.withdraw",
  commentSubject.extend({ back }),
  async ({ input: { back, commentId }, ...context }) => {
    await withdrawOwnComment(context, { commentId });
    return { go: atComment(back, commentId) };
  },
);

/** The same page with this comment in it, wherever the order would put it. */
function atComment(page: string, id: string): string {
  const [path = "/"] = page.split(/[?#]/);
  return `${path}?comment=${id}#comment-${id}`;
}
