import { databaseNow } from "@/db/clock";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
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
import { findPlace } from "./place";
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

/** Changes one's own words, on an idea or in a debate that still runs. */
export async function editOwnComment(
  { db, actor, city }: Talking,
  input: { commentId: string; text: string },
): Promise<void> {
  authorize(actor, "comments.editOwn");
  const { place, idea, visible } = await findPlace({ db, actor }, input.commentId);
  const mentionable = idea ? await mentionableOn(db, idea) : [];
  const { mentioned } = await editComment({ db, actor, place }, { ...input, mentionable });
  if (visible) await tellMentioned({ db, city }, input.commentId, mentioned);
}

/** Takes one's own words back; from a debate after it ended, too. */
export async function withdrawOwnComment(
  { db, actor }: Omit<Talking, "city">,
  input: { commentId: string },
): Promise<void> {
  authorize(actor, "comments.editOwn");
  const { place, idea } = await findPlace({ db, actor }, input.commentId, "ended too");
  const { counted } = await withdrawComment({ db, actor, place }, input);
  if (counted && idea) await countComments(db, idea.threadId, -1);
}

export async function markCommentHelpful(
  { db, actor }: Omit<Talking, "city">,
  input: { commentId: string },
): Promise<{ helpfulCount: number }> {
  authorize(actor, "comments.markHelpful");
  const { place } = await findPlace({ db, actor }, input.commentId);
  return markHelpful({ db, actor, place }, input);
}

export async function unmarkCommentHelpful(
  { db, actor }: Omit<Talking, "city">,
  input: { commentId: string },
): Promise<{ helpfulCount: number }> {
  authorize(actor, "comments.markHelpful");
  const { place } = await findPlace({ db, actor }, input.commentId);
  return unmarkHelpful({ db, actor, place }, input);
}
