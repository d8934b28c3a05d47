import { type SQL, sql } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";

export type FoundReply = { id: string; rootId: string; total: number };

/**
 * The last replies below each of these first comments, however deep they hang, in the order they were written;
 * `total` counts all of that conversation's.
 */
export async function findReplies(
  { db, visible, threadId }: { db: CityDb; visible: SQL; threadId: string },
  rootIds: string[],
  most: number,
): Promise<FoundReply[]> {
  if (rootIds.length === 0) return [];
  const roots = sql.join(
    rootIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await db.execute<{ id: string; root_id: string; total: number }>(sql`
    with recursive tree as (
      select ${comments.id}, ${comments.id} as root_id, 0 as depth from ${comments}
      where ${comments.id} in (${roots}) and ${comments.threadId} = ${threadId}::uuid
      union all
      select ${comments.id}, tree.root_id, tree.depth + 1 from ${comments}
      join tree on ${comments.parentId} = tree.id where tree.depth < ${deepest}
    ), ranked as (
      select ${comments.id}, tree.root_id, ${comments.createdAt},
        row_number() over (partition by tree.root_id order by ${comments.createdAt} desc, ${comments.id} desc) as back,
        count(*) over (partition by tree.root_id)::int as total
      from tree join ${comments} on ${comments.id} = tree.id
      where tree.depth > 0 and ${visible}
    )
    select id, root_id, total from ranked where back <= greatest(${most}::int, 1) order by root_id, created_at, id`);
  return rows.map(({ id, root_id, total }) => ({ id, rootId: root_id, total }));
}

/** The first comment of the conversation that a comment belongs to. */
export async function rootOf(db: CityDb, threadId: string, commentId: string): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(sql`
    with recursive up as (
      select ${comments.id}, ${comments.parentId}, 0 as depth from ${comments}
      where ${comments.id} = ${commentId}::uuid and ${comments.threadId} = ${threadId}::uuid
      union all
      select ${comments.id}, ${comments.parentId}, up.depth + 1 from ${comments}
      join up on ${comments.id} = up.parent_id where up.depth < ${deepest}
    )
    select id from up where parent_id is null limit 1`);
  return row?.id ?? null;
}

/** Nobody answers this deep; it ends a circle that no command can make. */
const deepest = 500;
