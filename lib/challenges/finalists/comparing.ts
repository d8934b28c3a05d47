import { and, eq, type SQL, sql } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { isCode } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";

export const comparedBy = ["supports", "comments", "areas", "newest"] as const;
export type ComparedBy = (typeof comparedBy)[number];

/** An idea of a challenge beside the others: what people gave it, and from how many neighbourhoods they are. */
export type Compared = {
  id: string;
  code: string;
  slug: string;
  title: string;
  locale: string;
  author: string;
  neighbourhood: Localized | null;
  supports: number;
  comments: number;
  areas: number;
};

export const comparedAtOnce = 50;

type Asked = { by: ComparedBy; neighbourhoodId: string | null; page: number };

/** For those who choose; nothing of it chooses by itself. */
export async function compareIdeas(
  db: CityDb,
  activityId: string,
  { by, neighbourhoodId, page }: Asked,
): Promise<{ rows: Compared[]; more: boolean }> {
  const order: Record<ComparedBy, SQL> = {
    supports: sql`i.total_supports desc`,
    comments: sql`i.comment_count desc`,
    areas: sql`areas desc`,
    newest: sql`i.published_second desc`,
  };
  const found = await db.execute<Compared>(sql`
    select i.id, i.code, i.slug, i.title, i.locale, n.name as neighbourhood,
      coalesce(o.name, i.author_name, nullif(trim(p.first_name || ' ' || p.last_name), ''), '') as author,
      i.total_supports as supports, i.comment_count as comments,
      (select count(distinct s.neighbourhood_id)::int from supports v
        join people s on s.city_id = v.city_id and s.id = v.person_id
        where v.city_id = i.city_id and v.idea_id = i.id) as areas
    from ideas i
    left join neighbourhoods n on n.city_id = i.city_id and n.id = i.neighbourhood_id
    left join people p on p.city_id = i.city_id and p.id = i.author_id
    left join organisations o on o.city_id = i.city_id and o.id = i.organisation_id
    where i.activity_id = ${activityId} and i.visibility = 'public'
      ${neighbourhoodId ? sql`and i.neighbourhood_id = ${neighbourhoodId}` : sql``}
    order by ${order[by]}, i.id
    limit ${comparedAtOnce + 1} offset ${page * comparedAtOnce}`);
  return { rows: found.slice(0, comparedAtOnce), more: found.length > comparedAtOnce };
}

/** The idea of this code, where it answers this challenge; its title only while it is shown. */
export async function findNameable(
  db: CityDb,
  activityId: string,
  code: string,
): Promise<{ id: string; title: string; visibility: string } | null> {
  if (!isCode(code)) return null;
  const [row] = await db
    .select({ id: ideas.id, title: ideas.title, visibility: ideas.visibility })
    .from(ideas)
    .where(and(eq(ideas.code, code), eq(ideas.activityId, activityId)));
  if (!row) return null;
  const isHidden = row.visibility === "removed" || row.visibility === "withdrawn";
  return isHidden ? { ...row, title: "" } : row;
}
