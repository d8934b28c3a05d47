import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { moderationDecisions, reports } from "@/db/schema/discussion";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { type Neighbour, talkAround } from "./around";
import { type Contribution, loadContribution } from "./contribution";
import { historyOf, type PersonDecision, projectOf } from "./history";
import type { Subject } from "./input";

export type OpenReport = { id: string; reason: string; note: string; createdAt: Date; byPerson: boolean };
export type PastDecision = {
  id: string;
  decision: string;
  rule: string;
  explanation: string;
  createdAt: Date;
  by: string;
  /** Taken by somebody who is an external moderator. */
  external: boolean;
};

export type Case = {
  contribution: Contribution;
  reports: OpenReport[];
  decisions: PastDecision[];
  /** How much the author wrote here, and how much of it was removed. */
  author: { written: number; removed: number } | null;
  /** What staff decided about them before, but on this contribution. */
  history: PersonDecision[];
  /** What was said beside a comment. */
  around: { before: Neighbour[]; after: Neighbour[] };
};

/** All that is needed to decide on one contribution. Of its author whoever moderates `projects` alone reads what was there. */
export async function findCase(
  db: CityDb,
  subject: Subject,
  within: { projects?: readonly string[] } = {},
): Promise<Case> {
  const contribution = await loadContribution(db, subject);
  return {
    contribution,
    reports: await openReports(db, subject),
    decisions: await pastDecisions(db, subject),
    author: contribution.author ? await authorRecord(db, contribution.author.id, within) : null,
    history: contribution.author
      ? await historyOf(db, contribution.author.id, { ...within, without: subject.id, limit: 10 })
      : [],
    around: subject.kind === "comment" ? await talkAround(db, subject.id) : { before: [], after: [] },
  };
}

async function openReports(db: CityDb, { kind, id }: Subject): Promise<OpenReport[]> {
  const rows = await db
    .select({
      id: reports.id,
      reason: reports.reason,
      note: reports.note,
      createdAt: reports.createdAt,
      reporterId: reports.reporterId,
    })
    .from(reports)
    .where(and(eq(kind === "idea" ? reports.ideaId : reports.commentId, id), isNull(reports.resolvedAt)))
    .orderBy(asc(reports.createdAt), asc(reports.id));
  return rows.map(({ reporterId, ...row }) => ({ ...row, byPerson: reporterId !== null }));
}

async function pastDecisions(db: CityDb, { kind, id }: Subject): Promise<PastDecision[]> {
  const column = kind === "idea" ? moderationDecisions.ideaId : moderationDecisions.commentId;
  return db
    .select({
      id: moderationDecisions.id,
      decision: moderationDecisions.decision,
      rule: moderationDecisions.rule,
      explanation: moderationDecisions.explanation,
      createdAt: moderationDecisions.createdAt,
      by: sql<string>`trim(concat_ws(' ', ${people.firstName}, ${people.lastName}))`,
      external: sql<boolean>`coalesce(${people.role} = 'external_moderator', false)`,
    })
    .from(moderationDecisions)
    .leftJoin(
      people,
      and(eq(people.cityId, moderationDecisions.cityId), eq(people.id, moderationDecisions.decidedBy)),
    )
    .where(eq(column, id))
    .orderBy(desc(moderationDecisions.createdAt));
}

type Record = { written: number; removed: number };

async function authorRecord(
  db: CityDb,
  id: string,
  { projects }: { projects?: readonly string[] } = {},
): Promise<Record> {
  const within = projects ? sql`w.project = any(${`{${projects.join(",")}}`}::uuid[])` : sql`true`;
  const [row] = await db.execute<Record>(sql`
    select count(*)::int as written, (count(*) filter (where w.visibility = 'removed'))::int as removed
    from (
      select i.visibility, ${projectOf(sql`i`)} as project from ideas i where i.author_id = ${id}
      union all
      select c.visibility, coalesce(${projectOf(sql`i`)}, v.project_id) from comments c
        left join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
        left join debates b on b.city_id = c.city_id and b.thread_id = c.thread_id
        left join activities v on v.city_id = b.city_id and v.id = b.activity_id
      where c.author_id = ${id}
    ) w where ${within}`);
  return row ?? { written: 0, removed: 0 };
}

export type SuspendedPerson = { id: string; name: string; suspendedAt: Date; reason: string };

export async function listSuspended(db: CityDb, limit = 200): Promise<SuspendedPerson[]> {
  const rows = await db
    .select({
      id: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      suspendedAt: people.suspendedAt,
      reason: people.suspendedReason,
    })
    .from(people)
    .where(and(isNotNull(people.suspendedAt), isNull(people.deletedAt)))
    .orderBy(desc(people.suspendedAt), asc(people.id))
    .limit(limit);
  return rows.map(({ firstName, lastName, suspendedAt, reason, id }) => ({
    id,
    name: `${firstName} ${lastName}`.trim(),
    suspendedAt: suspendedAt ?? new Date(0),
    reason: reason ?? "",
  }));
}

export type PersonCase = {
  id: string;
  name: string;
  role: string;
  createdAt: Date;
  suspendedAt: Date | null;
  suspendedReason: string | null;
  written: number;
  removed: number;
};

/** A person as moderators may know them: never the e-mail address. */
export async function findPersonCase(db: CityDb, id: string): Promise<PersonCase | null> {
  const [row] = await db
    .select({
      id: people.id,
      name: sql<string>`trim(concat_ws(' ', ${people.firstName}, ${people.lastName}))`,
      role: people.role,
      createdAt: people.createdAt,
      suspendedAt: people.suspendedAt,
      suspendedReason: people.suspendedReason,
    })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deletedAt)));
  return row ? { ...row, ...(await authorRecord(db, id)) } : null;
}

export type RecordEntry = {
  id: string;
  decision: "removed" | "restored";
  kind: "idea" | "comment";
  rule: string;
  explanation: string;
  createdAt: Date;
};

/** Ids follow time, so the last one shown is where the next page begins. */
export type RecordFilter = { rule: string | null; after: string | null; limit: number };

/** The public record: what was removed or restored and why, without texts and without names. */
export async function listRecord(db: CityDb, { rule, after, limit }: RecordFilter): Promise<RecordEntry[]> {
  const rows = await db
    .select({
      id: moderationDecisions.id,
      decision: moderationDecisions.decision,
      ideaId: moderationDecisions.ideaId,
      rule: moderationDecisions.rule,
      explanation: moderationDecisions.explanation,
      createdAt: moderationDecisions.createdAt,
    })
    .from(moderationDecisions)
    .where(
      and(
        inArray(moderationDecisions.decision, ["removed", "restored"]),
        rule ? eq(moderationDecisions.rule, rule) : undefined,
        after ? lt(moderationDecisions.id, after) : undefined,
      ),
    )
    .orderBy(desc(moderationDecisions.id))
    .limit(limit);
  return rows.map(({ ideaId, decision, ...row }) => ({
    ...row,
    decision: decision === "restored" ? "restored" : "removed",
    kind: ideaId ? "idea" : "comment",
  }));
}

/** How often each rule led to a removal. */
export async function countRecord(db: CityDb): Promise<{ rule: string; count: number }[]> {
  return db
    .select({ rule: moderationDecisions.rule, count: sql<number>`count(*)::int` })
    .from(moderationDecisions)
    .where(eq(moderationDecisions.decision, "removed"))
    .groupBy(moderationDecisions.rule)
    .orderBy(desc(sql`count(*)`), asc(moderationDecisions.rule));
}
