import { type SQL, sql } from "drizzle-orm";

/**
 * Where it is kept who was active when: of the whole city, and of each project and what belongs to none apart. Both are settled by the same
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
  /** The step that holds what stands here, of the statement that adds days up (settle-days.ts). */
  stands: SQL;
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
  stands: sql`standing`,
};

const ofProjects: ActiveTables = {
  name: "project",
  people: sql`project_people`,
  gaps: sql`project_gaps`,
  changes: sql`project_gap_changes`,
  scope: sql`project_id, `,
  sameScope: (one, other) => sql`and ${sql.identifier(one)}.project_id = ${sql.identifier(other)}.project_id`,
  stands: sql`standing_in_projects`,
};

export const activeTables: readonly ActiveTables[] = [ofCity, ofProjects];
