import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { ideaAssignments } from "@/db/schema/answering";
import { activities, neighbourhoods, topics } from "@/db/schema/city";
import { dueTallies, ideas, ideaTallies } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { asIdeaStatus, type IdeaStatus } from "@/lib/ideas/status";

export const inboxViews = ["late", "week", "due", "unanswered", "all"] as const;
export type InboxView = (typeof inboxViews)[number];

export type InboxFilter = {
  /** The agenda: what has a date, and what was accepted and is not done. */
  view: InboxView | "agenda";
  status: IdeaStatus | null;
  topicId: string | null;
  department: string;
  /** Only what this person sees to. */
  assigneeId?: string | null;
  /** Only what stands on this board, or answers this challenge. */
  activityId?: string | null;
  /** What a search found, in any order; null where nothing was searched for. */
  found: string[] | null;
};

/** `due` as the database writes it, with its microseconds; empty after the last idea that has a date. */
export type InboxCursor = { due: string; id: string };

export type InboxRow = {
  id: string;
  code: string;
  slug: string;
  title: string;
  locale: string;
  status: IdeaStatus;
  supports: number;
  comments: number;
  dueAt: Date | null;
  /** Why it is due: an answer, or the next step that an answer named. */
  dueReason: string | null;
  late: boolean;
  publishedAt: Date;
  /** Who waits for it: the author's name; empty where there is none to show. */
  author: string;
  /** Who of the staff sees to it; empty where nobody was named. */
  assignee: string;
  topicName: Localized | null;
  /** The topic's own department; empty where the answering department answers. */
  topicDepartment: string;
  neighbourhoodName: Localized | null;
  /** The challenge that it answers; null of what stands on a board. */
  challengeTitle: Localized | null;
  cursor: InboxCursor;
};

export type InboxCounts = Record<InboxView, number>;

type Departments = {
  taxonomy: Taxonomy;
  answeringDepartment: string;
  /** The departments that the reader's right reaches; without it the whole city. */
  within?: readonly string[];
  /** The projects that it reaches, for moderators of projects. */
  projects?: readonly string[];
};
/** A list of the inbox, as its reader reaches it. */
export type InboxScope = InboxFilter & Departments;

type Page = { after: InboxCursor | null; limit: number };

/** What is due first comes first; ideas without a date follow, in the order they came. */
export async function listInbox(db: CityDb, filter: InboxScope, { after, limit }: Page): Promise<InboxRow[]> {
  const rows = await db
    .select({
      id: ideas.id,
      code: ideas.code,
      slug: ideas.slug,
      title: ideas.title,
      locale: ideas.locale,
      status: ideas.status,
      supports: ideas.totalSupports,
      comments: ideas.commentCount,
      dueAt: ideas.dueAt,
      dueReason: ideas.dueReason,
      dueText: sql<string>`coalesce(${ideas.dueAt}::text, '')`,
      late: sql<boolean>`coalesce(${ideas.dueAt} < now(), false)`,
      publishedSecond: ideas.publishedSecond,
      author: sql<string>`coalesce(${ideas.authorName}, trim(${people.firstName} || ' ' || ${people.lastName}), '')`,
      assignee: assigneeName,
      topicName: topics.name,
      topicDepartment: sql<string>`coalesce(${topics.department}, '')`,
      neighbourhoodName: neighbourhoods.name,
      challengeTitle: activities.title,
    })
    .from(ideas)
    .leftJoin(
      activities,
      and(
        eq(activities.cityId, ideas.cityId),
        eq(activities.id, ideas.activityId),
        eq(activities.kind, "challenge"),
      ),
    )
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .leftJoin(topics, and(eq(topics.cityId, ideas.cityId), eq(topics.id, ideas.topicId)))
    .leftJoin(
      neighbourhoods,
      and(eq(neighbourhoods.cityId, ideas.cityId), eq(neighbourhoods.id, ideas.neighbourhoodId)),
    )
    .where(and(inboxWhere(filter), after ? behind(after) : undefined))
    .orderBy(sql`${ideas.dueAt} asc nulls last`, asc(ideas.id))
    .limit(limit);
  return rows.map(({ dueText, publishedSecond, status, ...row }) => ({
    ...row,
    status: asIdeaStatus(status),
    publishedAt: new Date(publishedSecond * 1000),
    cursor: { due: dueText, id: row.id },
  }));
}

/** What each view holds, of the ideas that are filtered by; of all without a filter, or with one that narrows nothing. */
export async function countInbox(db: CityDb, filter?: InboxScope): Promise<InboxCounts> {
  if (!filter || !narrows(filter)) return countWholeInbox(db);
  const [row] = await db
    .select({
      all: sql<number>`count(*)::int`,
      late: sql<number>`(count(*) filter (where ${isLate}))::int`,
      due: sql<number>`(count(*) filter (where ${ideas.dueAt} is not null))::int`,
      unanswered: sql<number>`(count(*) filter (where ${isUnanswered}))::int`,
      week: sql<number>`(count(*) filter (where ${isSoon}))::int`,
    })
    .from(ideas)
    .where(inboxWhere({ ...filter, view: "all" }));
  return row ?? { all: 0, late: 0, due: 0, unanswered: 0, week: 0 };
}

function narrows(filter: InboxScope): boolean {
  const { status, topicId, department, within, projects, found, assigneeId, activityId } = filter;
  return Boolean(status || topicId || department || within || projects || found || assigneeId || activityId);
}

/** The same from running tallies and from what indexes hold of one day, however many ideas there are. */
async function countWholeInbox(db: CityDb): Promise<InboxCounts> {
  const isPublic = sql`${ideas.visibility} = 'public'`;
  const [tallied] = await db.execute<{ all: number; unanswered: number }>(sql`
    select coalesce(sum(change), 0)::int as all, (coalesce(sum(change) filter (where status = 'proposed'), 0) -
      (select count(*) from ${ideas} where ${ideas.answeredAt} is not null and ${ideas.status} = 'proposed' and ${isPublic})
    )::int as unanswered from ${ideaTallies}`);
  const [promised] = await db.execute<Pick<InboxCounts, "late" | "due" | "week">>(sql`
    select due, late, before_week - late as week from (
      select (select coalesce(sum(change), 0)::int from ${dueTallies}) as due,
        ${dueBefore(sql`now()`)} as late, ${dueBefore(sql`now() + interval '7 days'`)} as before_week
    ) counted`);
  return { all: 0, unanswered: 0, due: 0, late: 0, week: 0, ...tallied, ...promised };
}

/** How many answers are late now, in the whole city, in a project, or in what belongs to none. */
export async function countLate(db: CityDb, place: { projectId: string | null } | null): Promise<number> {
  const late = place
    ? sql`(select count(*) from ${ideas} where ${isLate} and ${ideas.visibility} = 'public'
        and ${ideas.activityId} in (select id from activities where project_id is not distinct from ${place.projectId}::uuid))::int`
    : dueBefore(sql`now()`);
  const [row] = await db.execute<{ late: number }>(sql`select ${late} as late`);
  return row?.late ?? 0;
}

/** Public ideas that were due before a moment: those of whole days added up, those of its own day one by one. */
function dueBefore(moment: SQL): SQL {
  const day = sql`((${moment}) at time zone 'UTC')::date`;
  return sql`((select coalesce(sum(change), 0) from ${dueTallies} where ${dueTallies.day} < ${day}) +
    (select count(*) from ${ideas} where ${ideas.dueAt} >= ${day}::timestamp at time zone 'UTC'
      and ${ideas.dueAt} < ${moment} and ${ideas.visibility} = 'public'))::int`;
}

const assigneeName = sql<string>`coalesce((select trim(p.first_name || ' ' || p.last_name) from ${ideaAssignments} a
  join ${people} p on p.city_id = a.city_id and p.id = a.person_id
  where a.city_id = ${ideas.cityId} and a.idea_id = ${ideas.id}), '')`;

const isLate = sql`${ideas.dueAt} < now()`;
const isSoon = sql`(${ideas.dueAt} >= now() and ${ideas.dueAt} < now() + interval '7 days')`;
const isAccepted = inArray(ideas.status, ["accepted", "under_way"]);
const isUnanswered = sql`(${ideas.answeredAt} is null and ${ideas.status} = 'proposed')`;

/** The public ideas of a list. */
export function inboxWhere(filter: InboxScope): SQL | undefined {
  return and(
    eq(ideas.visibility, "public"),
    filter.view === "late" ? isLate : undefined,
    filter.view === "week" ? isSoon : undefined,
    filter.view === "due" ? isNotNull(ideas.dueAt) : undefined,
    filter.view === "unanswered" ? isUnanswered : undefined,
    filter.view === "agenda" ? or(isNotNull(ideas.dueAt), isAccepted) : undefined,
    filter.status ? eq(ideas.status, filter.status) : undefined,
    filter.topicId ? eq(ideas.topicId, filter.topicId) : undefined,
    filter.department ? ofDepartments([filter.department], filter) : undefined,
    filter.within ? ofDepartments(filter.within, filter) : undefined,
    filter.projects ? ofProjects(filter.projects) : undefined,
    filter.found ? inArray(ideas.id, filter.found) : undefined,
    filter.activityId ? eq(ideas.activityId, filter.activityId) : undefined,
    filter.assigneeId
      ? sql`exists (select from ${ideaAssignments} a where a.city_id = ${ideas.cityId} and a.idea_id = ${ideas.id}
          and a.person_id = ${filter.assigneeId})`
      : undefined,
  );
}

/** A topic's own department answers its ideas; all others are the answering department's. */
function ofDepartments(
  departments: readonly string[],
  { taxonomy, answeringDepartment }: Departments,
): SQL | undefined {
  const own = taxonomy.topics.filter((topic) =>
    departments.includes(topic.department || answeringDepartment),
  );
  const inTopics =
    own.length > 0
      ? inArray(
          ideas.topicId,
          own.map(({ id }) => id),
        )
      : undefined;
  const without = departments.includes(answeringDepartment) ? isNull(ideas.topicId) : undefined;
  return or(inTopics, without) ?? sql`false`;
}

function ofProjects(projects: readonly string[]): SQL {
  return sql`${ideas.activityId} in (select ${activities.id} from ${activities}
    where ${inArray(activities.projectId, [...projects])})`;
}

function behind({ due, id }: InboxCursor): SQL {
  if (!due) return sql`(${ideas.dueAt} is null and ${ideas.id} > ${id}::uuid)`;
  return sql`((${ideas.dueAt}, ${ideas.id}) > (${due}::timestamptz, ${id}::uuid) or ${ideas.dueAt} is null)`;
}
