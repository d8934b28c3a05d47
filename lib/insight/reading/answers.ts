import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Days } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";
import { inActivitiesOf } from "./roll-ups";

export type DepartmentFigure = {
  department: string;
  answers: number;
  /** Answers that a date was promised for, and those of them that came by it. */
  promised: number;
  kept: number;
  /** Days after which half of the ideas had their first answer; null where none had one. */
  median: number | null;
};

/** How each department answered, the one with most answers first. */
export async function readAnswers(
  db: CityDb,
  { from, to }: Days,
  scope: Scope | null = null,
): Promise<DepartmentFigure[]> {
  const rows = await db.execute<{
    department: string;
    on_time: boolean | null;
    waited: number | null;
    count: number;
  }>(sql`select department, on_time, waited, sum(count)::int as count from answer_days
    where day between ${from} and ${to} and ${inActivitiesOf(scope)} group by department, on_time, waited`);
  const departments = [...new Set(rows.map(({ department }) => department))];
  return departments
    .map((department) => {
      const own = rows.filter((row) => row.department === department);
      const sum = (lines: typeof own) => lines.reduce((total, { count }) => total + count, 0);
      return {
        department,
        answers: sum(own),
        promised: sum(own.filter(({ on_time }) => on_time !== null)),
        kept: sum(own.filter(({ on_time }) => on_time === true)),
        median: medianOf(own.flatMap(({ waited, count }) => (waited === null ? [] : [{ waited, count }]))),
      };
    })
    .sort((left, right) => right.answers - left.answers || left.department.localeCompare(right.department));
}

/** The middle one of all that are counted; of two in the middle what lies between them. */
export function medianOf(counts: { waited: number; count: number }[]): number | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const ordered = [...counts].sort((left, right) => left.waited - right.waited);
  const at = (place: number) => {
    let seen = 0;
    for (const { waited, count } of ordered) {
      seen += count;
      if (place < seen) return waited;
    }
    return 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
