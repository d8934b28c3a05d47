import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import { comments, helpfulMarks, mentions, threads } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import { NameNeededError, NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Locale } from "@/lib/base/locales";
import type { CitySettings } from "@/lib/cities/settings";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { findMentions, type Mentionable } from "./find-mentions";
import { flagContribution } from "./flag-contribution";
import type { PostCommentInput } from "./input";
import { editMinutes, startsWaiting } from "./policy";
import { catchWords } from "./word-lists/queries";

/** Where in the city the thread's subject belongs: its owner knows, the ledger keeps it. */
export type ThreadPlace = { activityId: string | null; neighbourhoodId: string | null };

type Talking = { db: CityDb; actor: Actor; place: ThreadPlace };

export type PostedComment = {
  id: string;
  parent: { id: string; authorId: string | null } | null;
  /** False where staff look at it first: it does not count yet. */
  visible: boolean;
  mentioned: string[];
};

type NewComment = PostCommentInput & { threadId: string; locale: Locale; mentionable: Mentionable[] };

/** Adds a comment, an argument or a reply to a thread. The thread's owner counts it, and knows whom its author may speak for. */
export async function postComment(
  { db, actor, place, settings }: Talking & { settings: CitySettings },
  input: NewComment,
): Promise<PostedComment> {
  authorize(actor, "comments.post");
  const person = asPerson(actor);
  if (!person.named) throw new NameNeededError();
  await requireOpenThread(db, input.threadId);
  const parent = input.parentId ? await findParent(db, input.threadId, input.parentId) : null;
  const id = newId();
  const caught = await catchWords(db, input.locale, input.text);
  const waiting = startsWaiting(actor, settings, caught);
  await db.insert(comments).values({
    id,
    threadId: input.threadId,
    parentId: parent?.id ?? null,
    authorId: person.id,
    organisationId: input.organisation ?? null,
    text: input.text,
    locale: input.locale,
    stance: parent ? null : input.stance,
    visibility: waiting ? "waiting" : "public",
  });
  const mentioned = await keepMentions(db, id, input, person.id);
  const { words } = caught;
  await flagContribution(db, { commentId: id, authorId: person.id, text: input.text, words });
  await recordEvent(
    { db, actor },
    {
      verb: "comment.posted",
      subject: { kind: "comment", id },
      ...place,
      data: {
        ...{ waiting, reply: parent !== null, stance: parent ? null : input.stance },
        organisationId: input.organisation ?? null,
      },
    },
  );
  return { id, parent, visible: !waiting, mentioned };
}

/** Changes the words of one's own comment, for ten minutes after it was posted. Gives who is newly named. */
export async function editComment(
  { db, actor, place }: Talking,
  input: { commentId: string; text: string; mentionable: Mentionable[] },
): Promise<{ mentioned: string[] }> {
  authorize(actor, "comments.editOwn");
  const person = asPerson(actor);
  const { commentId, text } = input;
  const [edited] = await db
    .update(comments)
    .set({ text, editedAt: sql`now()` })
    .where(
      and(
        standingOwn(commentId, person.id),
        sql`${comments.createdAt} > now() - make_interval(mins => ${editMinutes})`,
      ),
    )
    .returning({ id: comments.id, locale: comments.locale });
  if (!edited) throw await refusalFor(db, commentId, person.id);
  const mentioned = await keepMentions(db, commentId, input, person.id);
  const { words } = await catchWords(db, edited.locale, text);
  await flagContribution(db, { commentId, authorId: person.id, text, words });
  await recordEvent(
    { db, actor },
    { verb: "comment.edited", subject: { kind: "comment", id: commentId }, ...place },
  );
  return { mentioned };
}

/** Takes one's own comment back; a stone stays in its place. `counted` says whether everybody saw it before. */
export async function withdrawComment(
  { db, actor, place }: Talking,
  { commentId }: { commentId: string },
): Promise<{ counted: boolean }> {
  authorize(actor, "comments.editOwn");
  const person = asPerson(actor);
  const [before] = await db
    .select({ visibility: comments.visibility })
    .from(comments)
    .where(standingOwn(commentId, person.id))
    .for("update");
  if (!before) throw new NotFoundError("comment");
  await db.update(comments).set({ visibility: "withdrawn" }).where(eq(comments.id, commentId));
  await recordEvent(
    { db, actor },
    { verb: "comment.withdrawn", subject: { kind: "comment", id: commentId }, ...place },
  );
  return { counted: before.visibility === "public" };
}

/** One person's mark that an argument or a comment helped; given twice it counts once. */
export async function markHelpful(
  { db, actor, place }: Talking,
  { commentId }: { commentId: string },
): Promise<{ helpfulCount: number }> {
  authorize(actor, "comments.markHelpful");
  const person = asPerson(actor);
  const comment = await findMarked(db, commentId);
  if (comment.visibility !== "public") throw new RuleError("discussion.refused.gone");
  if (comment.authorId === person.id) throw new RuleError("discussion.refused.own");
  const marked = await db
    .insert(helpfulMarks)
    .values({ commentId, personId: person.id })
    .onConflictDoNothing()
    .returning({ commentId: helpfulMarks.commentId });
  if (marked.length === 0) return { helpfulCount: comment.helpfulCount };
  const helpfulCount = await countHelpful(db, commentId, 1);
  await recordEvent(
    { db, actor },
    { verb: "comment.markedHelpful", subject: { kind: "comment", id: commentId }, ...place },
  );
  return { helpfulCount };
}

export async function unmarkHelpful(
  { db, actor, place }: Talking,
  { commentId }: { commentId: string },
): Promise<{ helpfulCount: number }> {
  authorize(actor, "comments.markHelpful");
  const person = asPerson(actor);
  const comment = await findMarked(db, commentId);
  const unmarked = await db
    .delete(helpfulMarks)
    .where(and(eq(helpfulMarks.commentId, commentId), eq(helpfulMarks.personId, person.id)))
    .returning({ commentId: helpfulMarks.commentId });
  if (unmarked.length === 0) return { helpfulCount: comment.helpfulCount };
  const helpfulCount = await countHelpful(db, commentId, -1);
  await recordEvent(
    { db, actor },
    { verb: "comment.unmarkedHelpful", subject: { kind: "comment", id: commentId }, ...place },
  );
  return { helpfulCount };
}

async function requireOpenThread(db: CityDb, threadId: string): Promise<void> {
  const [thread] = await db
    .select({ closed: sql<boolean>`coalesce(${threads.closedAt} <= now(), false)` })
    .from(threads)
    .where(eq(threads.id, threadId));
  if (!thread) throw new NotFoundError("thread");
  if (thread.closed) throw new RuleError("discussion.refused.closed");
}

/** @throws RuleError where what it answers is no longer there to be read */
async function findParent(db: CityDb, threadId: string, parentId: string) {
  const [parent] = await db
    .select({ id: comments.id, authorId: comments.authorId, visibility: comments.visibility })
    .from(comments)
    .where(and(eq(comments.id, parentId), eq(comments.threadId, threadId)));
  if (!parent) throw new NotFoundError("comment");
  if (parent.visibility !== "public") throw new RuleError("discussion.refused.gone");
  return { id: parent.id, authorId: parent.authorId };
}

const mostMentions = 10;

/** Stores who the text names and gives those who were not named before. */
async function keepMentions(
  db: CityDb,
  commentId: string,
  { text, mentionable }: { text: string; mentionable: Mentionable[] },
  authorId: string,
): Promise<string[]> {
  const named = [...new Set(findMentions(text, mentionable).map(({ personId }) => personId))]
    .filter((id) => id !== authorId)
    .slice(0, mostMentions);
  const gone = named.length > 0 ? notInArray(mentions.personId, named) : undefined;
  await db.delete(mentions).where(and(eq(mentions.commentId, commentId), gone));
  if (named.length === 0) return [];
  const added = await db
    .insert(mentions)
    .values(named.map((personId) => ({ commentId, personId })))
    .onConflictDoNothing()
    .returning({ personId: mentions.personId });
  return added.map(({ personId }) => personId);
}

function standingOwn(commentId: string, personId: string) {
  return and(
    eq(comments.id, commentId),
    eq(comments.authorId, personId),
    inArray(comments.visibility, ["public", "waiting"]),
  );
}

async function refusalFor(db: CityDb, commentId: string, personId: string): Promise<RuleError> {
  const own = await db.select({ id: comments.id }).from(comments).where(standingOwn(commentId, personId));
  return own.length > 0
    ? new RuleError("discussion.refused.tooLate", { minutes: editMinutes })
    : new NotFoundError("comment");
}

async function findMarked(db: CityDb, commentId: string) {
  const [comment] = await db
    .select({
      authorId: comments.authorId,
      visibility: comments.visibility,
      helpfulCount: comments.helpfulCount,
    })
    .from(comments)
    .where(eq(comments.id, commentId));
  if (!comment || comment.visibility === "waiting") throw new NotFoundError("comment");
  return comment;
}

/** The counter follows its row in the same transaction. */
async function countHelpful(db: CityDb, commentId: string, change: 1 | -1): Promise<number> {
  const [row] = await db
    .update(comments)
    .set({ helpfulCount: sql`${comments.helpfulCount} + ${change}` })
    .where(eq(comments.id, commentId))
    .returning({ helpfulCount: comments.helpfulCount });
  return row?.helpfulCount ?? 0;
}
