import { and, asc, count, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import { type Actor, actorId } from "@/lib/people/actor";
import { inProject, may } from "@/lib/people/permissions";
import { findReplies, rootOf } from "./replies";
import { readComments } from "./rows";
import type { CommentView, RootView } from "./view";

export const commentOrders = ["helpful", "newest", "oldest"] as const;
export type CommentOrder = (typeof commentOrders)[number];

/** Which first comments of a thread: arguments for, arguments against, or the conversation beside them. */
export type Strand = "for" | "against" | "talk";

type Reading = {
  db: CityDb;
  actor: Actor;
  threadId: string;
  /** The project in which it is discussed, if any: its moderators see what waits. */
  projectId?: string | null;
};
type Page = { order: CommentOrder; limit: number; after: string | null; replies?: number };

export type RootPage = { roots: RootView[]; next: string | null };

/** One page of a strand's first comments, each with its last replies; `next` is the key of the page after. */
export async function listRoots(
  { db, actor, threadId, projectId = null }: Reading,
  strand: Strand,
  { order, limit, after, replies = 3 }: Page,
): Promise<RootPage> {
  const rows = await db
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.threadId, threadId),
        isNull(comments.parentId),
        strand === "talk" ? isNull(comments.stance) : eq(comments.stance, strand),
        visibleTo(actor, projectId),
        after ? isAfter(order, threadId, after) : undefined,
      ),
    )
    .orderBy(...orderings[order])
    .limit(limit + 1);
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const roots = await withReplies({ db, actor, threadId, projectId }, ids, replies);
  return { roots, next: rows.length > limit ? (ids.at(-1) ?? null) : null };
}

/** The one conversation that a comment is part of, with many of its replies; null where it is not there. */
export async function findConversation(
  { db, actor, threadId, projectId }: Reading,
  commentId: string,
): Promise<RootView | null> {
  const rootId = await rootOf(db, threadId, commentId);
  if (!rootId) return null;
  const [root] = await withReplies({ db, actor, threadId, projectId }, [rootId], 300);
  return root ?? null;
}

/** How many first comments everybody sees in each strand. */
export async function countRoots(db: CityDb, threadId: string): Promise<Record<Strand, number>> {
  const rows = await db
    .select({ stance: comments.stance, count: count() })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), isNull(comments.parentId), eq(comments.visibility, "public")))
    .groupBy(comments.stance);
  const of = (stance: string | null) => rows.find((row) => row.stance === stance)?.count ?? 0;
  return { for: of("for"), against: of("against"), talk: of(null) };
}

async function withReplies(
  { db, actor, threadId, projectId = null }: Reading,
  rootIds: string[],
  replies: number,
): Promise<RootView[]> {
  const found = await findReplies({ db, visible: visibleTo(actor, projectId), threadId }, rootIds, replies);
  const views = await readComments({ db, actor }, [...rootIds, ...found.map(({ id }) => id)], threadId);
  const byId = new Map(views.map((view) => [view.id, view]));
  return rootIds.flatMap((rootId) => {
    const root = byId.get(rootId);
    if (!root) return [];
    const below = found.filter((reply) => reply.rootId === rootId);
    // With none to be shown the last one was read all the same: it knows how many there are.
    const last = replies === 0 ? [] : below;
    const shown = last.flatMap(({ id }) => byId.get(id) ?? []).map((reply) => ({ ...reply, rootId }));
    const earlierReplies = (below[0]?.total ?? 0) - shown.length;
    return [{ ...root, rootId, replies: shown.map((reply) => answering(reply)), earlierReplies }];
  });
}

/** A reply to the first comment needs no "in reply to". */
function answering(reply: CommentView): CommentView {
  return reply.parentId === reply.rootId ? { ...reply, inReplyTo: null } : reply;
}

/** What waits for staff is there for its author and for staff. */
function visibleTo(actor: Actor, projectId: string | null): SQL {
  if (may(actor, "contributions.moderate", inProject(projectId))) return sql`true`;
  const own = actorId(actor);
  return own
    ? sql`(${comments.visibility} <> 'waiting' or ${comments.authorId} = ${own})`
    : sql`${comments.visibility} <> 'waiting'`;
}

const orderings = {
  helpful: [desc(comments.helpfulCount), desc(comments.createdAt), desc(comments.id)],
  newest: [desc(comments.createdAt), desc(comments.id)],
  oldest: [asc(comments.createdAt), asc(comments.id)],
};

/** The key names the last comment shown; where it stands in the order is read from the database itself. */
function isAfter(order: CommentOrder, threadId: string, key: string): SQL {
  const last = sql`from ${comments} as last where last.id = ${key}::uuid and last.thread_id = ${threadId}::uuid`;
  if (order === "helpful") {
    return sql`(${comments.helpfulCount}, ${comments.createdAt}, ${comments.id})
      < (select last.helpful_count, last.created_at, last.id ${last})`;
  }
  return order === "newest"
    ? sql`(${comments.createdAt}, ${comments.id}) < (select last.created_at, last.id ${last})`
    : sql`(${comments.createdAt}, ${comments.id}) > (select last.created_at, last.id ${last})`;
}
