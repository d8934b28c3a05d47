import { inArray } from "drizzle-orm";
import type { invitations } from "@/db/schema/invitations";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import type { Person } from "@/lib/people/actor";
import { personInRole } from "@/lib/people/session";
import { stillGiven } from "./policy";

type Asked = Pick<typeof invitations.$inferSelect, "id" | "role" | "projects" | "invitedBy">;

/**
 * What invitations give at this moment, by their ids: the projects that its sender may still give, or null where its
 * sender may give nothing of it any more, is suspended or has left.
 */
export async function worthOf(db: CityDb, asked: readonly Asked[]): Promise<Map<string, string[] | null>> {
  const senders = new Map<string | null, Person | null>();
  for (const id of new Set(asked.map(({ invitedBy }) => invitedBy)))
    senders.set(id, id ? await personInRole(db, id) : null);
  const departments = await departmentsOf(db, [...new Set(asked.flatMap((one) => one.projects))]);
  return new Map(
    asked.map((one) => [one.id, stillGiven(senders.get(one.invitedBy) ?? null, one, departments)]),
  );
}

/** Of the projects that are there. */
async function departmentsOf(db: CityDb, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: projects.id, department: projects.department })
    .from(projects)
    .where(inArray(projects.id, [...ids]));
  return new Map(rows.map(({ id, department }) => [id, department]));
}
