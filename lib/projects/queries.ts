import { desc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { projectPhases, projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { isCode } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";
import { type ProjectState, stateAt } from "./state";
import { mustSay } from "./texts";

/** A project as it stands at a moment of the database's clock. */
export type Project = Omit<
  typeof projects.$inferSelect,
  "cityId" | "publishedBy" | "archivedBy" | "createdBy"
> & { state: ProjectState; now: Date };

export type Phase = {
  id: string;
  title: Localized;
  text: Localized;
  startsOn: string | null;
  endsOn: string | null;
};

/** By the code of its address, whatever its state: who may read it is for `canReadProject`. */
export async function findProject(db: CityDb, code: string): Promise<Project | null> {
  return isCode(code) ? one(db, eq(projects.code, code)) : null;
}

export async function findProjectById(db: CityDb, id: string): Promise<Project | null> {
  return one(db, eq(projects.id, id));
}

/** All but who did what: that is for the ledger. */
function columns() {
  const {
    cityId: _,
    publishedBy: __,
    archivedBy: ___,
    createdBy: ____,
    ...shown
  } = getTableColumns(projects);
  return shown;
}

async function one(db: CityDb, where: SQL): Promise<Project | null> {
  const [row] = await db.select(columns()).from(projects).where(where);
  if (!row) return null;
  const now = await databaseNow(db);
  return { ...row, now, state: stateAt(row, now) };
}

/** The dated ones in their order, then what has no date yet. */
export async function listPhases(db: CityDb, projectId: string): Promise<Phase[]> {
  return db
    .select({
      id: projectPhases.id,
      title: projectPhases.title,
      text: projectPhases.text,
      startsOn: projectPhases.startsOn,
      endsOn: projectPhases.endsOn,
    })
    .from(projectPhases)
    .where(eq(projectPhases.projectId, projectId))
    .orderBy(sql`starts_on nulls last`, projectPhases.position, projectPhases.id);
}

/** A project on a card. */
export type ProjectCard = Pick<
  Project,
  | "id"
  | "code"
  | "slug"
  | "title"
  | "summary"
  | "coverFileId"
  | "coverAlt"
  | "topicId"
  | "decision"
  | "decider"
  | "publishAt"
  | "archiveAt"
  | "state"
> & {
  /** The last day of its last phase. */
  until: string | null;
  hasOutcome: boolean;
};

/** Those that everybody sees: what runs first, then what is archived, each with the newest first. */
export async function listPublicProjects(db: CityDb, limit = 200): Promise<ProjectCard[]> {
  const archived = sql`coalesce(archive_at <= now(), false)`;
  return cards(db, sql`publish_at <= now()`, [archived, desc(sql`coalesce(archive_at, publish_at)`)], limit);
}

/** All of them, or of these, for who works on them: drafts first. */
export async function listAllProjects(db: CityDb, within?: readonly string[]): Promise<ProjectCard[]> {
  const order = sql`case when publish_at is null or publish_at > now() then 0
    when archive_at <= now() then 2 else 1 end`;
  const those = within && inArray(projects.id, [...within]);
  return cards(db, those, [order, desc(projects.createdAt)], 500);
}

async function cards(
  db: CityDb,
  where: SQL | undefined,
  order: SQL[],
  limit: number,
): Promise<ProjectCard[]> {
  const rows = await db
    .select({
      id: projects.id,
      code: projects.code,
      slug: projects.slug,
      title: projects.title,
      summary: projects.summary,
      coverFileId: projects.coverFileId,
      coverAlt: projects.coverAlt,
      topicId: projects.topicId,
      decision: projects.decision,
      decider: projects.decider,
      publishAt: projects.publishAt,
      archiveAt: projects.archiveAt,
      until: sql<string | null>`(select max(ends_on)::text from project_phases h
        where h.city_id = projects.city_id and h.project_id = projects.id)`,
      hasOutcome: sql<boolean>`outcome <> '{}'::jsonb`,
    })
    .from(projects)
    .where(where)
    .orderBy(...order, desc(projects.id))
    .limit(limit);
  const now = await databaseNow(db);
  return rows.map((row) => ({ ...row, state: stateAt(row, now) }));
}

/** What has to be said before it can be published, as far as the city's main language lacks it. */
export function missingOf(
  project: Pick<Project, (typeof mustSay)[number]>,
  phases: readonly unknown[],
  mainLocale: keyof Localized,
): ((typeof mustSay)[number] | "phases")[] {
  const missing: ((typeof mustSay)[number] | "phases")[] = mustSay.filter(
    (name) => !project[name][mainLocale],
  );
  return phases.length > 0 ? missing : [...missing, "phases"];
}
