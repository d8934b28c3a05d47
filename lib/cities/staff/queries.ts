import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { projectsByModerator } from "@/lib/cities/moderators/queries";
import { type StaffRole, staffRoles } from "./input";

/** A member of staff as the superadmin sees them: the one list that shows e-mail addresses. */
export type StaffRow = {
  id: string;
  email: string | null;
  firstName: string;
  lastName: string;
  jobTitle: string;
  department: string;
  leads: string[];
  /** The projects they moderate. */
  projects: string[];
  role: StaffRole;
  lastSeenAt: Date | null;
  suspendedAt: Date | null;
};

const isStaff = and(inArray(people.role, [...staffRoles]), isNull(people.deletedAt));

/** The team; `within` leaves those who moderate one of these projects, and of what they moderate these alone. */
export async function listStaff(db: CityDb, within: readonly string[] | null = null): Promise<StaffRow[]> {
  const rows = await db
    .select(columns)
    .from(people)
    .where(isStaff)
    .orderBy(desc(people.role), asc(people.lastName), asc(people.id));
  const projects = await projectsByModerator(db);
  const all = rows.map((row) => asStaff(row, projects));
  if (!within) return all;
  return all
    .map((row) => ({ ...row, projects: row.projects.filter((id) => within.includes(id)) }))
    .filter((row) => row.projects.length > 0);
}

export async function findStaff(db: CityDb, id: string): Promise<StaffRow | null> {
  const [row] = await db
    .select(columns)
    .from(people)
    .where(and(eq(people.id, id), isStaff));
  return row ? asStaff(row, await projectsByModerator(db)) : null;
}

const columns = {
  id: people.id,
  email: people.email,
  firstName: people.firstName,
  lastName: people.lastName,
  jobTitle: people.jobTitle,
  department: people.department,
  leads: people.leads,
  role: people.role,
  lastSeenAt: people.lastSeenAt,
  suspendedAt: people.suspendedAt,
};

function asStaff(
  row: Omit<StaffRow, "role" | "projects"> & { role: string },
  projects: ReadonlyMap<string, string[]>,
): StaffRow {
  return {
    ...row,
    projects: projects.get(row.id) ?? [],
    role: staffRoles.find((known) => known === row.role) ?? "moderator",
  };
}
