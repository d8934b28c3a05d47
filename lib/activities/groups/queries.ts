import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { groupMembers, groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

export type Group = {
  id: string;
  name: string;
  projectId: string | null;
  projectTitle: Localized | null;
  /** How many addresses it has. */
  members: number;
};

/** All of the city's, or those of these projects. */
export async function listGroups(db: CityDb, within?: readonly string[]): Promise<Group[]> {
  return select(db)
    .where(within && inArray(groups.projectId, [...within]))
    .orderBy(asc(groups.name))
    .limit(500);
}

export async function findGroup(db: CityDb, id: string): Promise<Group | null> {
  const [row] = await select(db).where(eq(groups.id, id));
  return row ?? null;
}

/** Those that an activity may be for: the city's own, and those of its project. */
export async function listGroupChoices(
  db: CityDb,
  projectId: string | null,
): Promise<{ id: string; name: string }[]> {
  const own = projectId ? eq(groups.projectId, projectId) : undefined;
  return db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(or(isNull(groups.projectId), own))
    .orderBy(asc(groups.name))
    .limit(500);
}

/** Who took part with an address of the group, by name; of the others nobody can say who they are. */
export async function listCame(
  db: CityDb,
  groupId: string,
): Promise<{ id: string; firstName: string; lastName: string }[]> {
  const { id, firstName, lastName } = people;
  return db
    .select({ id, firstName, lastName })
    .from(groupMembers)
    .innerJoin(people, and(eq(people.cityId, groupMembers.cityId), eq(people.id, groupMembers.personId)))
    .where(eq(groupMembers.groupId, groupId))
    .orderBy(asc(lastName), asc(firstName));
}

function select(db: CityDb) {
  const { id, name, projectId } = groups;
  const members = sql<number>`(select count(*)::int from group_members m
    where m.city_id = ${groups.cityId} and m.group_id = ${groups.id})`;
  return db
    .select({ id, name, projectId, projectTitle: projects.title, members })
    .from(groups)
    .leftJoin(projects, and(eq(projects.cityId, groups.cityId), eq(projects.id, groups.projectId)))
    .$dynamic();
}
