import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";

export type Contribution = {
  kind: "idea" | "comment";
  id: string;
  ideaId: string;
  code: string;
  slug: string;
  title: string;
  text: string;
  locale: Locale;
  stance: "for" | "against" | null;
  topicId: string | null;
  neighbourhoodId: string | null;
  authorId: string | null;
};

/** So many are read of each kind, the newest first: enough for what stands out, and done within a second. */
export const mostIdeas = 1_500;
export const mostComments = 1_500;

/** What everybody can read of these days by the city's clock. */
export async function readContributions(
  db: CityDb,
  { from, to }: { from: string | null; to: string },
  timeZone: string,
): Promise<Contribution[]> {
  const since = from === null ? null : start(from, timeZone);
  const until = sql`(${to}::date + 1)::timestamp at time zone ${timeZone}`;
  const ideas = await db.execute<Contribution>(sql`
    select 'idea' as kind, id, id as "ideaId", code, slug, title, text, locale, null as stance,
      topic_id as "topicId", neighbourhood_id as "neighbourhoodId", author_id as "authorId"
    from ideas where visibility = 'public'
      and published_second < extract(epoch from ${until}) ${since ? sql`and published_second >= extract(epoch from ${since})` : sql``}
    order by published_second desc, id limit ${mostIdeas}`);
  const comments = await db.execute<Contribution>(sql`
    select 'comment' as kind, c.id, i.id as "ideaId", i.code, i.slug, i.title, c.text, c.locale, c.stance,
      i.topic_id as "topicId", i.neighbourhood_id as "neighbourhoodId", c.author_id as "authorId"
    from comments c join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
    where c.visibility = 'public' and i.visibility = 'public'
      and c.created_at < ${until} ${since ? sql`and c.created_at >= ${since}` : sql``}
    order by c.created_at desc, c.id limit ${mostComments}`);
  return [...ideas, ...comments];
}

function start(day: string, timeZone: string): SQL {
  return sql`${day}::date::timestamp at time zone ${timeZone}`;
}
