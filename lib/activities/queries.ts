import { and, desc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { isCode } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";
import {
  type ActivityKind,
  type ActivityState,
  activityKinds,
  type Results,
  type Who,
  whoKinds,
} from "./kinds";
import { closesFrom, isPublished, opensFrom, stateNow } from "./state";

/** Who may take part in it, as the row says it. */
export type Asking = {
  who: Who;
  neighbourhoodIds: string[];
  ageFrom: string | null;
  ageTo: string | null;
  groupId: string | null;
};

export type Board = Asking & {
  id: string;
  title: Localized;
  intro: Localized;
  opensAt: Date | null;
  closesAt: Date | null;
};

/** With whether its form asks for more than the idea (lib/activities/questions). */
export type OwnBoard = Board & { asks: boolean };

/** Read with the board itself, so that whoever posts where nothing is asked waits for nothing. */
export const asksOf: SQL<boolean> = sql<boolean>`exists (select 1 from survey_questions q
  where q.city_id = activities.city_id and q.activity_id = activities.id and q.archived_at is null)`;

/** The check of the table says that `who` is one of the list. */
export const asking = {
  who: sql<Who>`${activities.who}`,
  neighbourhoodIds: activities.neighbourhoodIds,
  ageFrom: activities.ageFrom,
  ageTo: activities.ageTo,
  groupId: activities.groupId,
};

/** When an activity closes: at its own moment, and at the latest with its project. */
export const closingOf: SQL<Date | null> =
  sql`least(${activities.closesAt}, (select p.archive_at from projects p
  where p.city_id = ${activities.cityId} and p.id = ${activities.projectId}))`.mapWith(activities.closesAt);

/** The city-wide idea board: the activity without a project that every city has from its first day. */
export async function cityBoard(db: CityDb): Promise<OwnBoard> {
  const [board] = await db
    .select({
      id: activities.id,
      title: activities.title,
      intro: activities.intro,
      opensAt: activities.opensAt,
      closesAt: activities.closesAt,
      asks: asksOf,
      ...asking,
    })
    .from(activities)
    .where(and(eq(activities.kind, "idea_board"), isNull(activities.projectId)))
    .orderBy(activities.createdAt)
    .limit(1);
  if (!board) throw new NotFoundError("board");
  return board;
}

/** The idea board of a project that everybody sees, by the code of the project's address. */
export async function projectBoard(db: CityDb, code: string): Promise<OwnBoard | null> {
  if (!isCode(code)) return null;
  const [board] = await db
    .select({
      id: activities.id,
      title: activities.title,
      intro: activities.intro,
      opensAt: activities.opensAt,
      closesAt: closingOf,
      asks: asksOf,
      ...asking,
    })
    .from(activities)
    .innerJoin(projects, and(eq(projects.cityId, activities.cityId), eq(projects.id, activities.projectId)))
    .where(
      and(eq(projects.code, code), eq(activities.kind, "idea_board"), sql`${projects.publishAt} <= now()`),
    )
    .limit(1);
  return board ?? null;
}

/** Whether ideas can be posted at that moment. */
export function isOpen({ opensAt, closesAt }: Pick<Board, "opensAt" | "closesAt">, now: Date): boolean {
  return !(opensAt && opensAt > now) && !(closesAt && closesAt <= now);
}

/** An activity as it stands at this second, with what the page of its kind needs to know of it. */
export type Activity = Asking & {
  id: string;
  kind: ActivityKind;
  code: string | null;
  title: Localized;
  intro: Localized;
  outcome: Localized;
  projectId: string | null;
  projectCode: string | null;
  projectTitle: Localized | null;
  results: Results;
  anonymous: boolean;
  /** As they were set; `opensFrom` and `closesFrom` are with the project's. */
  publishAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  opensFrom: Date | null;
  closesFrom: Date | null;
  state: ActivityState;
};

/** By the code of its address, whatever its state: who may read it is for `canReadActivity`. */
export async function findActivity(db: CityDb, code: string): Promise<Activity | null> {
  if (!isCode(code)) return null;
  const [row] = await select(db).where(eq(activities.code, code)).limit(1);
  return row ? asActivity(row) : null;
}

export async function findActivityById(db: CityDb, id: string): Promise<Activity | null> {
  const [row] = await select(db).where(eq(activities.id, id)).limit(1);
  return row ? asActivity(row) : null;
}

/** What everybody sees: what is open by the day it closes, what comes by the day it opens, then what ended last. */
export async function listPublicActivities(db: CityDb): Promise<Activity[]> {
  const order = sql`case ${stateNow} when 'open' then 0 when 'coming' then 1 else 2 end`;
  const until = sql`case when ${stateNow} = 'ended' then null else coalesce(${closesFrom}, 'infinity') end`;
  const rows = await select(db)
    .where(sql`${isPublished}`)
    .orderBy(order, until, sql`${closesFrom} desc nulls last`, desc(activities.createdAt))
    .limit(300);
  return rows.map(asActivity);
}

/** Those of a project beside its board, of a draft project too. */
export async function listActivitiesOf(db: CityDb, projectId: string): Promise<Activity[]> {
  const rows = await select(db)
    .where(and(eq(activities.projectId, projectId), ne(activities.kind, "idea_board")))
    .orderBy(activities.createdAt);
  return rows.map(asActivity);
}

/** All that the city, or who works on these projects, began beside the boards, the newest first. */
export async function listAllActivities(db: CityDb, within?: readonly string[]): Promise<Activity[]> {
  const those = within && inArray(activities.projectId, [...within]);
  const rows = await select(db)
    .where(and(ne(activities.kind, "idea_board"), those))
    .orderBy(desc(activities.createdAt))
    .limit(500);
  return rows.map(asActivity);
}

function select(db: CityDb) {
  const { id, kind, code, title, intro, outcome, projectId, who, neighbourhoodIds } = activities;
  const { ageFrom, ageTo, groupId, results, anonymous, publishAt, opensAt, closesAt } = activities;
  return db
    .select({
      ...{ id, kind, code, title, intro, outcome, projectId, who, neighbourhoodIds },
      ...{ ageFrom, ageTo, groupId, results, anonymous },
      ...{ publishAt, opensAt, closesAt, opensFrom, closesFrom, state: stateNow },
      projectCode: projects.code,
      projectTitle: projects.title,
    })
    .from(activities)
    .leftJoin(projects, and(eq(projects.cityId, activities.cityId), eq(projects.id, activities.projectId)))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof select>>[number];

/** The checks of the table say that these texts are of their lists. */
function asActivity({ kind, who, results, ...row }: Row): Activity {
  return {
    ...row,
    kind: activityKinds.find((one) => one === kind) ?? "idea_board",
    who: whoKinds.find((one) => one === who) ?? "everyone",
    results: results === "public" ? "public" : "private",
  };
}
