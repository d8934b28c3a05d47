import { type SQL, sql } from "drizzle-orm";

/**
 * Where it is kept who was active when: of the whole city, and of each project apart. Both are settled by the same
 * statements, which name a project wherever they name a person of a project's.
 */
export type ActiveTables = {
  people: SQL;
  gaps: SQL;
  changes: SQL;
  /** "project_id, " before the columns that tell days or people apart; nothing for the city's. */
  scope: SQL;
  /** Whether two rows are of the same project. */
  sameScope: (one: string, other: string) => SQL;
  /** Which of all that stands counts here. */
  counts: SQL;
  /** What steps of a shared statement are called by. */
  name: string;
};

const ofCity: ActiveTables = {
  name: "city",
  people: sql`active_people`,
  gaps: sql`active_gaps`,
  changes: sql`active_gap_changes`,
  scope: sql``,
  sameScope: () => sql``,
  counts: sql`true`,
};

const ofProjects: ActiveTables = {
  name: "project",
  people: sql`project_people`,
  gaps: sql`project_gaps`,
  changes: sql`project_gap_changes`,
  scope: sql`project_id, `,
  sameScope: (one, other) => sql`and ${sql.identifier(one)}.project_id = ${sql.identifier(other)}.project_id`,
  counts: sql`project_id is not null`,
};

export const activeTables: readonly ActiveTables[] = [ofCity, ofProjects];
