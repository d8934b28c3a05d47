import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { news } from "@/db/schema/news";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { isCode } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";
import { type NewsState, newsStateAt } from "./state";

export type NewsItem = {
  id: string;
  code: string;
  slug: string;
  title: Localized;
  body: Localized;
  imageFileId: string | null;
  imageAlt: Localized;
  publishAt: Date | null;
  withdrawnAt: Date | null;
  updatedAt: Date;
  projectId: string | null;
  project: { code: string; slug: string; title: Localized } | null;
  state: NewsState;
};

/** Public now, and if it is about a project, that is public too. */
const isPublic = sql`${news.withdrawnAt} is null and ${news.publishAt} <= now()
  and (${news.projectId} is null or ${projects.publishAt} <= now())`;

/** Before this one: by moment, and by id where two are of the same. */
export type NewsCursor = { at: string; id: string };

/** What everybody reads, the newest first; of one project, or of the city and all its projects. */
export async function listPublicNews(
  db: CityDb,
  {
    project = null,
    after = null,
    limit,
  }: { project?: string | null; after?: NewsCursor | null; limit: number },
): Promise<NewsItem[]> {
  const earlier = after
    ? sql`(${news.publishAt}, ${news.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : null;
  const where = [isPublic, ...(project ? [eq(news.projectId, project)] : []), ...(earlier ? [earlier] : [])];
  return select(db, and(...where), [desc(news.publishAt), desc(news.id)], limit);
}

/** All of it for who writes it, or that of these projects: what is not public first. */
export async function listAllNews(db: CityDb, within?: readonly string[]): Promise<NewsItem[]> {
  const those = within && inArray(news.projectId, [...within]);
  return select(db, those, [desc(sql`coalesce(${news.publishAt}, 'infinity')`), desc(news.id)], 300);
}

/** By the code of its address, if everybody reads it. */
export async function findPublicNews(db: CityDb, code: string): Promise<NewsItem | null> {
  if (!isCode(code)) return null;
  const [found] = await select(db, and(isPublic, eq(news.code, code)), [], 1);
  return found ?? null;
}

export async function findNews(db: CityDb, id: string): Promise<NewsItem | null> {
  const [found] = await select(db, eq(news.id, id), [], 1);
  return found ?? null;
}

async function select(db: CityDb, where: SQL | undefined, order: SQL[], limit: number): Promise<NewsItem[]> {
  const rows = await db
    .select({
      id: news.id,
      code: news.code,
      slug: news.slug,
      title: news.title,
      body: news.body,
      imageFileId: news.imageFileId,
      imageAlt: news.imageAlt,
      publishAt: news.publishAt,
      withdrawnAt: news.withdrawnAt,
      updatedAt: news.updatedAt,
      projectId: news.projectId,
      project: { code: projects.code, slug: projects.slug, title: projects.title },
    })
    .from(news)
    .leftJoin(projects, and(eq(projects.cityId, news.cityId), eq(projects.id, news.projectId)))
    .where(where)
    .orderBy(...order)
    .limit(limit);
  if (rows.length === 0) return [];
  const now = await databaseNow(db);
  return rows.map((row) => ({ ...row, state: newsStateAt(row, now) }));
}

/** Projects that news can be about: all, or those that somebody moderates. */
export async function projectsToTellOf(
  db: CityDb,
  within?: readonly string[],
): Promise<{ id: string; title: Localized }[]> {
  return db
    .select({ id: projects.id, title: projects.title })
    .from(projects)
    .where(within ? inArray(projects.id, [...within]) : undefined)
    .orderBy(desc(projects.createdAt))
    .limit(500);
}
