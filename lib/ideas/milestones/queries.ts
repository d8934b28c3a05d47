import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { milestoneMoves, milestones } from "@/db/schema/milestones";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { milestoneState, type PromiseState } from "./state";
import type { Of } from "./subject";

export type MilestoneMove = { fromAt: Date; toAt: Date; reason: string; locale: Locale; createdAt: Date };

/** A promised step as everybody sees it. */
export type Milestone = {
  id: string;
  title: Localized;
  department: string;
  dueAt: Date;
  cost: number | null;
  picture: { fileId: string; alt: string } | null;
  state: PromiseState;
  doneAt: Date | null;
  withdrawnAt: Date | null;
  note: string;
  noteLocale: Locale;
  donePicture: { fileId: string; alt: string } | null;
  createdAt: Date;
  moves: MilestoneMove[];
};

/** Whether steps were promised for the idea of a query, by their index alone. */
export const hasMilestones = sql<boolean>`exists (select from ${milestones} m
  where m.city_id = ${ideas.cityId} and m.idea_id = ${ideas.id})`;

/** All that was promised for an idea or a project, by its day. */
export async function milestonesOf(db: CityDb, { of, ofId }: Of, now: Date): Promise<Milestone[]> {
  const owner = of === "idea" ? milestones.ideaId : milestones.projectId;
  return read(db, eq(owner, ofId), now);
}

/** One of them, with what it is promised for; null where there is none. */
export async function findMilestone(
  db: CityDb,
  id: string,
  now: Date,
): Promise<(Milestone & { ideaId: string | null; projectId: string | null }) | null> {
  const [found] = await read(db, eq(milestones.id, id), now);
  return found ?? null;
}

async function read(db: CityDb, which: SQL, now: Date) {
  const rows = await db
    .select()
    .from(milestones)
    .where(which)
    .orderBy(asc(milestones.dueAt), asc(milestones.id));
  const ids = rows.map(({ id }) => id);
  const moves =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(milestoneMoves)
          .where(inArray(milestoneMoves.milestoneId, ids))
          .orderBy(asc(milestoneMoves.createdAt));
  return rows.map((row) => ({
    ...row,
    picture: pictureOf(row.fileId, row.alt),
    donePicture: pictureOf(row.doneFileId, row.doneAlt),
    state: milestoneState(row, now),
    noteLocale: localeOf(row.noteLocale),
    moves: moves
      .filter(({ milestoneId }) => milestoneId === row.id)
      .map(({ fromAt, toAt, reason, locale, createdAt }) => ({
        ...{ fromAt, toAt, reason, createdAt },
        locale: localeOf(locale),
      })),
  }));
}

function pictureOf(fileId: string | null, alt: string) {
  return fileId ? { fileId, alt } : null;
}

function localeOf(value: string | null): Locale {
  return value !== null && isLocale(value) ? value : "en";
}

/** A step that is still to be done, as staff's agenda lists it. */
export type OpenStep = {
  id: string;
  title: Localized;
  dueAt: Date;
  department: string;
  idea: { code: string; title: string } | null;
  project: { id: string; title: Localized } | null;
  /** Whose step it is, or in whose activity its idea was posted. */
  projectId: string | null;
};

type Reached = { within?: readonly string[]; projects?: readonly string[]; until?: Date };

/** What is still to be done of all that was promised, the longest due first, within a reader's reach. */
export async function openSteps(db: CityDb, reached: Reached, limit: number): Promise<OpenStep[]> {
  const rows = await db
    .select({
      id: milestones.id,
      title: milestones.title,
      dueAt: milestones.dueAt,
      department: milestones.department,
      ideaCode: ideas.code,
      ideaTitle: ideas.title,
      projectId: projects.id,
      ideaProjectId: activities.projectId,
      projectTitle: projects.title,
    })
    .from(milestones)
    .leftJoin(ideas, and(eq(ideas.cityId, milestones.cityId), eq(ideas.id, milestones.ideaId)))
    .leftJoin(projects, and(eq(projects.cityId, milestones.cityId), eq(projects.id, milestones.projectId)))
    .leftJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .where(
      and(
        isNull(milestones.doneAt),
        isNull(milestones.withdrawnAt),
        or(isNull(milestones.ideaId), eq(ideas.visibility, "public")),
        reached.until ? lte(milestones.dueAt, reached.until) : undefined,
        reached.within ? inArray(milestones.department, [...reached.within]) : undefined,
        reached.projects
          ? or(
              inArray(milestones.projectId, [...reached.projects]),
              inArray(activities.projectId, [...reached.projects]),
            )
          : undefined,
      ),
    )
    .orderBy(asc(milestones.dueAt), asc(milestones.id))
    .limit(limit);
  return rows.map(({ ideaCode, ideaTitle, projectId, ideaProjectId, projectTitle, ...step }) => ({
    ...step,
    idea: ideaCode ? { code: ideaCode, title: ideaTitle ?? "" } : null,
    project: projectId ? { id: projectId, title: projectTitle ?? {} } : null,
    projectId: projectId ?? ideaProjectId,
  }));
}
