import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { ideaAssignments } from "@/db/schema/answering";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Person, Role } from "@/lib/people/actor";
import { may, type Place, rolesWith } from "@/lib/people/permissions";

export type Colleague = { id: string; name: string; email: string; locale: string };

/** The staff who may answer at a place, by name. */
export async function answerersAt(db: CityDb, place: Place): Promise<Colleague[]> {
  const rows = await db
    .select({
      id: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      email: people.email,
      locale: people.locale,
      role: people.role,
      leads: people.leads,
      moderates: sql<
        string[]
      >`array(select project_id from project_moderators m where m.person_id = people.id)`,
    })
    .from(people)
    .where(
      and(
        inArray(people.role, rolesWith("ideas.answer")),
        isNull(people.deletedAt),
        isNull(people.suspendedAt),
      ),
    )
    .orderBy(asc(people.firstName), asc(people.lastName), asc(people.id));
  return rows.flatMap(({ id, firstName, lastName, email, locale, leads, moderates, role }) => {
    const standing = { kind: "person", named: true, reviewed: true, locale: "en" } as const;
    const person: Person = { ...standing, id, firstName, lastName, leads, moderates, role: role as Role };
    if (!may(person, "ideas.answer", place)) return [];
    return [{ id, locale, name: `${firstName} ${lastName}`.trim(), email: email ?? "" }];
  });
}

/** Who sees to an idea; null where nobody was named. */
export async function assigneeOf(db: CityDb, ideaId: string): Promise<{ id: string; name: string } | null> {
  const [row] = await db
    .select({
      id: people.id,
      name: sql<string>`trim(${people.firstName} || ' ' || ${people.lastName})`,
    })
    .from(ideaAssignments)
    .innerJoin(
      people,
      and(eq(people.cityId, ideaAssignments.cityId), eq(people.id, ideaAssignments.personId)),
    )
    .where(eq(ideaAssignments.ideaId, ideaId));
  return row ?? null;
}
