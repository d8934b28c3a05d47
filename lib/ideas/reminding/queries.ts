import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { ideaAssignments } from "@/db/schema/answering";
import { activities, topics } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { loadSettings } from "@/lib/cities/settings";
import { rolesWith } from "@/lib/people/permissions";

export type DueIdea = {
  code: string;
  title: string;
  dueAt: Date;
  department: string;
  projectId: string | null;
  /** Who of the staff was named to see to it. */
  assigneeId: string | null;
};

/** Public ideas that are late or fall due until a moment, the longest due first, with who owes the answer. */
export async function listDue(db: CityDb, until: Date): Promise<DueIdea[]> {
  const { answeringDepartment } = await loadSettings(db);
  const rows = await db
    .select({
      code: ideas.code,
      title: ideas.title,
      dueAt: ideas.dueAt,
      department: topics.department,
      projectId: activities.projectId,
      assigneeId: ideaAssignments.personId,
    })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .leftJoin(topics, and(eq(topics.cityId, ideas.cityId), eq(topics.id, ideas.topicId)))
    .leftJoin(
      ideaAssignments,
      and(eq(ideaAssignments.cityId, ideas.cityId), eq(ideaAssignments.ideaId, ideas.id)),
    )
    .where(and(eq(ideas.visibility, "public"), isNotNull(ideas.dueAt), lte(ideas.dueAt, until)))
    .orderBy(asc(ideas.dueAt), asc(ideas.id))
    .limit(most);
  return rows.flatMap(({ dueAt, department, ...idea }) =>
    dueAt ? [{ ...idea, dueAt, department: department || answeringDepartment }] : [],
  );
}

const most = 10_000;

export type Answerer = {
  id: string;
  email: string;
  locale: string;
  role: string;
  department: string;
  leads: string[];
  moderates: string[];
  reminded: boolean;
};

/** Staff who want to be reminded, and who of them was since a moment. */
export async function listAnswerers(db: CityDb, since: Date): Promise<Answerer[]> {
  const rows = await db
    .select({
      id: people.id,
      email: people.email,
      locale: people.locale,
      role: people.role,
      department: people.department,
      leads: people.leads,
      moderates: sql<
        string[]
      >`array(select project_id from project_moderators m where m.person_id = people.id)`,
      // Spelled out: drizzle names no table where it selects from one.
      reminded: sql<boolean>`exists (select from mails where mails.person_id = people.id
        and mails.kind = 'reminder' and mails.created_at >= ${since.toISOString()}::timestamptz)`,
    })
    .from(people)
    .where(
      and(
        inArray(people.role, rolesWith("ideas.answer")),
        eq(people.mailReminders, true),
        isNotNull(people.email),
        isNull(people.deletedAt),
        isNull(people.suspendedAt),
      ),
    )
    .orderBy(asc(people.id));
  return rows.map(({ email, ...row }) => ({ ...row, email: email ?? "" }));
}
