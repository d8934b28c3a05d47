import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { comments } from "@/db/schema/discussion";
import { ideaFields, ideas } from "@/db/schema/ideas";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { listAllLines } from "@/lib/activities/questions/queries";
import type { Line, Values } from "@/lib/activities/questions/question";
import type { Localized } from "@/lib/base/localized";
import { type InboxScope, inboxWhere } from "@/lib/ideas/inbox/queries";

/** A board that ideas of a list stand on, with all that it asks or asked. */
export type ListedBoard = { id: string; title: Localized; projectTitle: Localized | null; lines: Line[] };

/** How many ideas a list of the inbox holds, and on which boards they stand. */
export async function countListed(
  db: CityDb,
  scope: InboxScope,
): Promise<{ count: number; boards: ListedBoard[] }> {
  const counted = await db
    .select({ id: ideas.activityId, count: sql<number>`count(*)::int` })
    .from(ideas)
    .where(inboxWhere(scope))
    .groupBy(ideas.activityId);
  const rows = await db
    .select({ id: activities.id, title: activities.title, projectTitle: projects.title })
    .from(activities)
    .leftJoin(projects, and(eq(projects.cityId, activities.cityId), eq(projects.id, activities.projectId)))
    .where(
      inArray(
        activities.id,
        counted.map(({ id }) => id),
      ),
    )
    .orderBy(asc(activities.createdAt), asc(activities.id));
  const boards: ListedBoard[] = [];
  for (const row of rows) boards.push({ ...row, lines: await listAllLines(db, row.id) });
  return { count: counted.reduce((sum, { count }) => sum + count, 0), boards };
}

/** An idea with what is counted of it, and nobody's name. */
export type ListedIdea = Awaited<ReturnType<typeof select>>[number] & { for: number; against: number };

/** Some of the list in the order in which they came, whatever is done to them meanwhile. */
export async function listListed(
  db: CityDb,
  scope: InboxScope,
  { after, limit }: { after: string | null; limit: number },
): Promise<ListedIdea[]> {
  const rows = await select(db, scope, after).limit(limit);
  const said = await stancesIn(
    db,
    rows.map(({ threadId }) => threadId),
  );
  return rows.map((row) => ({ ...row, for: 0, against: 0, ...said.get(row.threadId) }));
}

function select(db: CityDb, scope: InboxScope, after: string | null) {
  const { id, activityId, threadId, code, slug, title, text, locale, status, topicId } = ideas;
  const { neighbourhoodId, lat, lng, address, publishedSecond, supportCount } = ideas;
  const { externalSupportCount, commentCount, dueAt, answeredAt, distinction } = ideas;
  return db
    .select({
      ...{ id, activityId, threadId, code, slug, title, text, locale, status, topicId },
      ...{ neighbourhoodId, lat, lng, address, publishedSecond, supportCount },
      ...{ externalSupportCount, commentCount, dueAt, answeredAt, distinction },
      values: sql<Values | null>`${ideaFields.values}`,
    })
    .from(ideas)
    .leftJoin(ideaFields, and(eq(ideaFields.cityId, ideas.cityId), eq(ideaFields.ideaId, id)))
    .where(and(inboxWhere(scope), after ? gt(id, after) : undefined))
    .orderBy(asc(id))
    .$dynamic();
}

/** What everybody reads for and against, by threads. */
async function stancesIn(db: CityDb, threadIds: string[]) {
  const count = (stance: "for" | "against") =>
    sql<number>`(count(*) filter (where ${comments.stance} = ${stance}))::int`;
  const rows = await db
    .select({ threadId: comments.threadId, for: count("for"), against: count("against") })
    .from(comments)
    .where(and(inArray(comments.threadId, threadIds), eq(comments.visibility, "public")))
    .groupBy(comments.threadId);
  return new Map(rows.map(({ threadId, ...stances }) => [threadId, stances]));
}
