import { and, type Column, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { appeals, warnings } from "@/db/schema/moderation";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { type Appealable, type AppealKind, appealKinds } from "@/lib/discussion/appeal-link";
import type { AppealOutcome } from "./input";

/** As long as the law gives for objecting (Digital Services Act, article 20: at least six months). */
const objectable = sql`now() - interval '6 months'`;

/** What an objection is against as it stands now: null where it was taken back, or is long past. */
export async function findAppealable(db: CityDb, about: Appealable): Promise<{ personId: string } | null> {
  const row = await standing(db, about);
  return row?.recent && row.personId ? { personId: row.personId } : null;
}

/** Whether that very decision still stands, however long ago it was taken and whoever has left since. */
export async function stillStands(db: CityDb, about: Appealable): Promise<boolean> {
  return (await standing(db, about)) !== null;
}

async function standing(db: CityDb, about: Appealable) {
  const [row] = await current(db, about);
  // Links carry milliseconds, the database microseconds.
  return row?.at?.getTime() === about.against.getTime() ? row : null;
}

function current(db: CityDb, { kind, subjectId, speakerId }: Appealable) {
  const personId = sql<string | null>`${people.id}`;
  const recent = (at: Column) => sql<boolean>`${at} > ${objectable}`;
  if (kind === "account") {
    return db
      .select({ at: people.suspendedAt, recent: recent(people.suspendedAt), personId })
      .from(people)
      .where(and(eq(people.id, subjectId), isNull(people.deletedAt)));
  }
  if (kind === "warning") {
    const { createdAt } = warnings;
    return db
      .select({ at: createdAt, recent: recent(createdAt), personId })
      .from(warnings)
      .leftJoin(people, isHere(warnings.cityId, warnings.personId))
      .where(and(eq(warnings.id, subjectId), isNull(warnings.takenBackAt)));
  }
  if (kind === "organisation") {
    const { hiddenAt } = organisations;
    return db
      .select({ at: hiddenAt, recent: recent(hiddenAt), personId })
      .from(organisations)
      .leftJoin(organisationMembers, speaksFor(speakerId))
      .leftJoin(people, isHere(organisationMembers.cityId, organisationMembers.personId))
      .where(eq(organisations.id, subjectId));
  }
  const table = kind === "idea" ? ideas : comments;
  return db
    .select({ at: table.removedAt, recent: recent(table.removedAt), personId })
    .from(table)
    .leftJoin(people, isHere(table.cityId, table.authorId))
    .where(and(eq(table.id, subjectId), eq(table.visibility, "removed")));
}

function isHere(cityId: Column, personId: Column) {
  return and(eq(people.cityId, cityId), eq(people.id, personId), isNull(people.deletedAt));
}

function speaksFor(personId: string | undefined) {
  return and(
    eq(organisationMembers.cityId, organisations.cityId),
    eq(organisationMembers.organisationId, organisations.id),
    eq(organisationMembers.speaks, true),
    personId ? eq(organisationMembers.personId, personId) : sql`false`,
  );
}

export type AppealRow = {
  id: string;
  kind: AppealKind;
  subjectId: string;
  against: Date;
  personId: string | null;
  words: string;
  createdAt: Date;
  decidedAt: Date | null;
  outcome: AppealOutcome | null;
  answer: string;
  decidedBy: string;
  author: string;
};

const columns = {
  id: appeals.id,
  kind: appeals.kind,
  subjectId: appeals.subjectId,
  against: appeals.against,
  personId: appeals.personId,
  words: appeals.words,
  createdAt: appeals.createdAt,
  decidedAt: appeals.decidedAt,
  outcome: appeals.outcome,
  answer: appeals.answer,
  decidedBy: sql<string>`(select trim(concat_ws(' ', p.first_name, p.last_name)) from people p
    where p.city_id = ${appeals.cityId} and p.id = ${appeals.decidedBy})`,
  author: sql<string>`(select trim(concat_ws(' ', p.first_name, p.last_name)) from people p
    where p.city_id = ${appeals.cityId} and p.id = ${appeals.personId})`,
};

/** The objection to this very decision, if there was one. */
export async function findAppealOf(db: CityDb, about: Appealable): Promise<AppealRow | null> {
  const [row] = await db
    .select(columns)
    .from(appeals)
    .where(
      and(
        eq(appeals.kind, about.kind),
        eq(appeals.subjectId, about.subjectId),
        eq(appeals.against, about.against),
      ),
    );
  return row ? asRow(row) : null;
}

export async function findAppeal(db: CityDb, id: string): Promise<AppealRow | null> {
  const [row] = await db.select(columns).from(appeals).where(eq(appeals.id, id));
  return row ? asRow(row) : null;
}

/** Open ones, the oldest first; or what was decided lately. Within projects these are about contributions there. */
export async function listAppeals(
  db: CityDb,
  { open, within, limit }: { open: boolean; within?: readonly string[]; limit: number },
): Promise<AppealRow[]> {
  const rows = await db
    .select(columns)
    .from(appeals)
    .where(
      and(
        open ? isNull(appeals.decidedAt) : isNotNull(appeals.decidedAt),
        within ? inReach(within) : undefined,
      ),
    )
    .orderBy(open ? appeals.createdAt : desc(appeals.decidedAt), appeals.id)
    .limit(limit);
  return rows.map(asRow);
}

export async function countOpenAppeals(db: CityDb, within?: readonly string[]): Promise<number> {
  return db.$count(appeals, and(isNull(appeals.decidedAt), within ? inReach(within) : undefined));
}

/** The contribution that it is about: of a warning, the one that was named. */
const contribution = sql`(case when ${appeals.kind} = 'warning' then (select w.about_id from warnings w
  where w.city_id = ${appeals.cityId} and w.id = ${appeals.subjectId}) else ${appeals.subjectId} end)`;
const threadOfSubject = sql`(select c.thread_id from comments c
  where c.city_id = ${appeals.cityId} and c.id = ${contribution})`;

function inReach(projects: readonly string[]) {
  return and(
    inArray(appeals.kind, ["idea", "comment", "warning"]),
    sql`exists (select from activities a where a.city_id = ${appeals.cityId}
      and a.project_id = any(${sql.param([...projects])}::uuid[]) and a.id in (
        select i.activity_id from ideas i where i.city_id = ${appeals.cityId}
          and (i.id = ${contribution} or i.thread_id = ${threadOfSubject})
        union all
        select b.activity_id from debates b where b.city_id = ${appeals.cityId} and b.thread_id = ${threadOfSubject}))`,
  );
}

function asRow<Row extends { kind: string; outcome: string | null; author: string; decidedBy: string }>(
  row: Row,
) {
  return {
    ...row,
    kind: appealKinds.find((known) => known === row.kind) ?? ("account" as const),
    outcome: row.outcome === "granted" ? ("granted" as const) : row.outcome ? ("stands" as const) : null,
    author: row.author ?? "",
    decidedBy: row.decidedBy ?? "",
  };
}
