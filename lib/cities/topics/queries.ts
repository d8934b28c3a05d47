import { asc, eq, isNotNull, sql } from "drizzle-orm";
import { topics } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

export type TopicRow = {
  id: string;
  slug: string;
  name: Localized;
  icon: string;
  hue: number;
  department: string;
  archivedAt: Date | null;
  ideaCount: number;
};

/** All topics in their order, the archived ones too, with how many ideas carry them. */
export async function listTopics(db: CityDb): Promise<TopicRow[]> {
  const rows = await db.select(columns).from(topics).orderBy(asc(topics.position), asc(topics.id));
  const counts = await db
    .select({ topicId: ideas.topicId, count: sql<number>`count(*)::int` })
    .from(ideas)
    .where(isNotNull(ideas.topicId))
    .groupBy(ideas.topicId);
  const byTopic = new Map(counts.map(({ topicId, count }) => [topicId, count]));
  return rows.map((row) => ({ ...row, ideaCount: byTopic.get(row.id) ?? 0 }));
}

export async function findTopic(db: CityDb, id: string): Promise<TopicRow | null> {
  const [row] = await db.select(columns).from(topics).where(eq(topics.id, id));
  return row ? { ...row, ideaCount: await db.$count(ideas, eq(ideas.topicId, id)) } : null;
}

const columns = {
  id: topics.id,
  slug: topics.slug,
  name: topics.name,
  icon: topics.icon,
  hue: topics.hue,
  department: topics.department,
  archivedAt: topics.archivedAt,
};
