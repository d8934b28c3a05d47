import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { comments, helpfulMarks, mentions } from "@/db/schema/discussion";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { isLocale } from "@/lib/base/locales";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorOf } from "@/lib/people/author";
import { spokenFor } from "@/lib/people/spoken-for";
import type { Mentionable } from "./find-mentions";
import type { Stance } from "./input";
import { editMinutes } from "./policy";
import type { CommentView } from "./view";

type Reading = { db: CityDb; actor: Actor };

/** These comments of a thread as the actor sees them, in any order. */
export async function readComments(
  { db, actor }: Reading,
  ids: string[],
  threadId: string,
): Promise<CommentView[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows(db, ids, threadId);
  const named = await mentionsIn(db, ids);
  const marked = await markedBy(db, actor, ids);
  const self = actorId(actor);
  return rows.map((row) => {
    const stone = row.visibility === "removed" || row.visibility === "withdrawn" ? row.visibility : null;
    const own = self !== null && row.authorId === self;
    return {
      id: row.id,
      parentId: row.parentId,
      rootId: row.id,
      author: authorOf(row),
      text: stone ? null : row.text,
      locale: isLocale(row.locale) ? row.locale : "en",
      stance: asStance(row.stance),
      stone,
      removedReason: stone === "removed" ? row.removedReason : null,
      removedAt: stone === "removed" ? row.removedAt : null,
      waiting: row.visibility === "waiting",
      helpfulCount: row.helpfulCount,
      markedHelpful: marked.has(row.id),
      own,
      editable: own && !stone && row.fresh,
      createdAt: row.createdAt,
      editedAt: row.editedAt,
      mentions: named.get(row.id) ?? [],
      inReplyTo: row.parentId ? { id: row.parentId, author: authorOf(row.parent) } : null,
    };
  });
}

async function selectRows(db: CityDb, ids: string[], threadId: string) {
  const parent = alias(comments, "parent");
  const parentPeople = alias(people, "parent_people");
  return db
    .select({
      id: comments.id,
      parentId: comments.parentId,
      authorId: comments.authorId,
      authorName: comments.authorName,
      organisation: spokenFor(comments),
      source: comments.source,
      firstName: people.firstName,
      lastName: people.lastName,
      role: people.role,
      deletedAt: people.deletedAt,
      // The words of a stone stay where they are.
      text: sql<string>`case when ${comments.visibility} in ('removed', 'withdrawn') then '' else ${comments.text} end`,
      locale: comments.locale,
      stance: comments.stance,
      visibility: comments.visibility,
      removedReason: comments.removedReason,
      removedAt: comments.removedAt,
      helpfulCount: comments.helpfulCount,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      fresh: sql<boolean>`${comments.createdAt} > now() - make_interval(mins => ${editMinutes})`,
      parent: {
        authorId: parent.authorId,
        authorName: parent.authorName,
        organisation: spokenFor(parent),
        source: sql<string>`coalesce(${parent.source}, 'live')`,
        firstName: parentPeople.firstName,
        lastName: parentPeople.lastName,
        role: parentPeople.role,
        deletedAt: parentPeople.deletedAt,
      },
    })
    .from(comments)
    .leftJoin(people, and(eq(people.cityId, comments.cityId), eq(people.id, comments.authorId)))
    .leftJoin(parent, and(eq(parent.cityId, comments.cityId), eq(parent.id, comments.parentId)))
    .leftJoin(parentPeople, and(eq(parentPeople.cityId, parent.cityId), eq(parentPeople.id, parent.authorId)))
    .where(and(inArray(comments.id, ids), eq(comments.threadId, threadId)));
}

async function mentionsIn(db: CityDb, ids: string[]): Promise<Map<string, Mentionable[]>> {
  const rows = await db
    .select({
      commentId: mentions.commentId,
      id: people.id,
      name: sql<string>`trim(${people.firstName} || ' ' || ${people.lastName})`,
    })
    .from(mentions)
    .innerJoin(people, and(eq(people.cityId, mentions.cityId), eq(people.id, mentions.personId)))
    .where(inArray(mentions.commentId, ids));
  const byComment = new Map<string, Mentionable[]>();
  for (const { commentId, ...person } of rows) {
    byComment.set(commentId, [...(byComment.get(commentId) ?? []), person]);
  }
  return byComment;
}

async function markedBy(db: CityDb, actor: Actor, ids: string[]): Promise<Set<string>> {
  const self = actorId(actor);
  if (!self) return new Set();
  const rows = await db
    .select({ commentId: helpfulMarks.commentId })
    .from(helpfulMarks)
    .where(and(inArray(helpfulMarks.commentId, ids), eq(helpfulMarks.personId, self)));
  return new Set(rows.map(({ commentId }) => commentId));
}

function asStance(stance: string | null): Stance | null {
  return stance === "for" || stance === "against" ? stance : null;
}
