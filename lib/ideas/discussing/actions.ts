"use server";

import { z } from "zod";
import { commentSubject, commentText, postCommentInput } from "@/lib/discussion/input";
import { ideaSubject } from "@/lib/ideas/input";
import { cityAction } from "@/lib/request/action";
import { safeNext } from "@/lib/request/paths";
import { sentByScript } from "@/lib/request/script";
import {
  commentOnIdea,
  editCommentOnIdea,
  markCommentHelpful,
  unmarkCommentHelpful,
  withdrawCommentOnIdea,
} from "./commands";

const back = z.string().max(2000).default("/").transform(safeNext);
const posting = postCommentInput.extend({ ...ideaSubject.shape, back });
const marking = commentSubject.extend({ back });

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
    await editCommentOnIdea(context, input);
    return { go: atComment(back, input.commentId) };
  },
  { limit: { name: "comment.edit", points: 60, seconds: 600 } },
);

export const withdrawCommentForm = cityAction(
  "comment.withdraw",
  marking,
  async ({ input: { back, commentId }, ...context }) => {
    await withdrawCommentOnIdea(context, { commentId });
    return { go: atComment(back, commentId) };
  },
);

const markingLimit = { name: "comment.helpful", points: 300, seconds: 3600 };

export const markHelpfulForm = cityAction(
  "comment.helpful",
  marking,
  async ({ input: { back, commentId }, t, ...context }) => {
    const { helpfulCount } = await markCommentHelpful(context, { commentId });
    if (!(await sentByScript())) return { go: back };
    return { done: t("discussion.helpful.given"), values: { on: "yes", count: String(helpfulCount) } };
  },
  { limit: markingLimit },
);

export const unmarkHelpfulForm = cityAction(
  "comment.unhelpful",
  marking,
  async ({ input: { back, commentId }, t, ...context }) => {
    const { helpfulCount } = await unmarkCommentHelpful(context, { commentId });
    if (!(await sentByScript())) return { go: back };
    return { done: t("discussion.helpful.taken"), values: { on: "no", count: String(helpfulCount) } };
  },
  { limit: markingLimit },
);

/** The same page with this comment in it, wherever the order would put it. */
function atComment(page: string, id: string): string {
  const [path = "/"] = page.split(/[?#]/);
  return `${path}?comment=${id}#comment-${id}`;
}
