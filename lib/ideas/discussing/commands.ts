import { and, eq } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import {
  editComment,
  markHelpful,
  type PostedComment,
  postComment,
  unmarkHelpful,
  withdrawComment,
} from "@/lib/discussion/commands";
import type { PostCommentInput } from "@/lib/discussion/input";
import { findPublicSubject } from "@/lib/ideas/subject";
import { requireVoice } from "@/lib/organisations/speaking";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { countComments } from "./count-comments";
import { mentionableOn } from "./mentionable";
import { tellAboutComment, tellMentioned } from "./tell";

type Talking = { db: CityDb; actor: Actor; city: City };

/** Says something about an idea. Who is answered or named is told by mail once everybody can read it. */
export async function commentOnIdea(
  { db, actor, city, settings }: Talking & { settings: CitySettings },
  { ideaId, ...input }: PostCommentInput & { ideaId: string },
): Promise<PostedComment & { ideaCode: string }> {
  authorize(actor, "comments.post");
  const idea = await findPublicSubject(db, ideaId);
  if (idea.boardClosesAt && idea.boardClosesAt <= (await databaseNow(db))) {
    throw new RuleError("idea.refused.boardClosed");
  }
  const posted = await postComment(
    { db, actor, settings, place: idea },
    {
      ...input,
      organisation: await requireVoice(db, actor, input.organisation ?? null),
      threadId: idea.threadId,
      locale: input.locale ?? city.defaultLocale,
      mentionable: await mentionableOn(db, idea),
    },
  );
  const result = { ...posted, ideaCode: idea.code };
  if (!posted.visible) return result;
  await countComments(db, idea.threadId, 1);
  await tellAboutComment({ db, city }, posted.id);
  return result;
}

export async function editCommentOnIdea(
  { db, actor, city }: Talking,
  input: { commentId: string; text: string },
): Promise<void> {
  authorize(actor, "comments.editOwn");
  const { idea, visible } = await findCommented(db, input.commentId);
  const mentionable = await mentionableOn(db, idea);
  const { mentioned } = await editComment({ db, actor, place: idea }, { ...input, mentionable });
  if (visible) await tellMentioned({ db, city }, input.commentId, mentioned);
}

export async function withdrawCommentOnIdea(
  { db, actor }: Omit<Talking, "city">,
  input: { commentId: string },
): Promise<void> {
  authorize(actor, "comments.editOwn");
  const { idea } = await findCommented(db, input.commentId);
  const { counted } = await withdrawComment({ db, actor, place: idea }, input);
  if (counted) await countComments(db, idea.threadId, -1);
}

export async function markCommentHelpful(
  { db, actor }: Omit<Talking, "city">,
  input: { commentId: string },
): Promise<{ helpfulCount: number }> {
  authorize(actor, "comments.markHelpful");
  const { idea } = await findCommented(db, input.commentId);
  return markHelpful({ db, actor, place: idea }, input);
}

export async function unmarkCommentHelpful(
  { db, actor }: Omit<Talking, "city">,
  input: { commentId: string },
): Promise<{ helpfulCount: number }> {
  authorize(actor, "comments.markHelpful");
  const { idea } = await findCommented(db, input.commentId);
  return unmarkHelpful({ db, actor, place: idea }, input);
}

/** @throws NotFoundError or RuleError where the comment's idea is not there to be read */
async function findCommented(db: CityDb, commentId: string) {
  const [row] = await db
    .select({ ideaId: ideas.id, visibility: comments.visibility })
    .from(comments)
    .innerJoin(ideas, and(eq(ideas.cityId, comments.cityId), eq(ideas.threadId, comments.threadId)))
    .where(eq(comments.id, commentId));
  if (!row) throw new NotFoundError("comment");
  return { idea: await findPublicSubject(db, row.ideaId), visible: row.visibility === "public" };
}
