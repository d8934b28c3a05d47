import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** A comment beside the one that is decided on. */
export type Neighbour = { id: string; author: string; text: string; locale: string; createdAt: Date };

/** What was said right before and after a comment, in its discussion; stones are left out. */
export async function talkAround(
  db: CityDb,
  commentId: string,
  each = 3,
): Promise<{ before: Neighbour[]; after: Neighbour[] }> {
  const side = async (before: boolean) => {
    const rows = await db.execute<Omit<Neighbour, "createdAt"> & { at: string }>(sql`
      select c.id, c.text, c.locale, c.created_at::text as at,
        coalesce(nullif(trim(concat_ws(' ', p.first_name, p.last_name)), ''), c.author_name, '') as author
      from comments here
      join comments c on c.city_id = here.city_id and c.thread_id = here.thread_id and c.visibility = 'public'
        and coalesce(c.parent_id, c.id) = coalesce(here.parent_id, here.id)
        and ${before ? sql`(c.created_at, c.id) < (here.created_at, here.id)` : sql`(c.created_at, c.id) > (here.created_at, here.id)`}
      left join people p on p.city_id = c.city_id and p.id = c.author_id
      where here.id = ${commentId}
      order by c.created_at ${before ? sql`desc` : sql`asc`}, c.id limit ${each}`);
    return rows.map(({ at, ...row }) => ({ ...row, createdAt: new Date(at) }));
  };
  return { before: (await side(true)).reverse(), after: await side(false) };
}
