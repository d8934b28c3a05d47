import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { rolesWith } from "@/lib/people/permissions";

export type DigestReader = {
  id: string;
  email: string;
  locale: string;
  role: string;
  department: string;
  leads: string[];
  moderates: string[];
  told: boolean;
};

/** Staff who want to be told each week, and who of them was in this one. */
export async function digestStaff(db: CityDb, week: string): Promise<DigestReader[]> {
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
      told: sql<boolean>`exists (select from staff_digests d where d.person_id = people.id and d.week = ${week})`,
    })
    .from(people)
    .where(
      and(
        inArray(people.role, rolesWith("ideas.answer")),
        eq(people.mailDigests, true),
        isNotNull(people.email),
        isNull(people.deletedAt),
        isNull(people.suspendedAt),
      ),
    )
    .orderBy(asc(people.id));
  return rows.map(({ email, ...row }) => ({ ...row, email: email ?? "" }));
}
