import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { loadSettings } from "@/lib/cities/settings";
import { countMade, countOwed, countPromises, type PromiseCounts } from "@/lib/ideas/promised/queries";
import type { Days } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";
import { inActivitiesOf } from "./roll-ups";

/**
 * What each department promised and what became of it, the one with most promises first. Answers that were given, which
 * are many, come from the roll-up, those that are owed are added up by topic; the rest, which is few, comes from the rows as it stands.
 */
export async function readPromises(
  db: CityDb,
  { from, to }: Days,
  scope: Scope | null = null,
): Promise<PromiseCounts[]> {
  const { answeringDepartment } = await loadSettings(db);
  const which = { answeringDepartment, days: { from, to }, ...(scope ? { projectId: scope.projectId } : {}) };
  const lines = [
    ...(await countPromises(db, { ...which, withoutAnswers: true })),
    ...(await countOwed(db, which)),
    ...(await readGiven(db, { from, to }, scope)),
  ];
  const byDepartment = Map.groupBy(lines, ({ department }) => department);
  return [...byDepartment]
    .map(([department, own]) => ({ department, ...sumOf(own) }))
    .sort((left, right) => sizeOf(right) - sizeOf(left) || left.department.localeCompare(right.department));
}

/** How many promises were made in these days. */
export async function readMade(db: CityDb, { from, to }: Days): Promise<number> {
  const { answeringDepartment } = await loadSettings(db);
  return countMade(db, { answeringDepartment, days: { from, to } });
}

async function readGiven(db: CityDb, { from, to }: Days, scope: Scope | null): Promise<PromiseCounts[]> {
  const rows = await db.execute<{ department: string; kept: number; late: number }>(sql`
    select department, coalesce(sum(count) filter (where on_time), 0)::int as kept,
      coalesce(sum(count) filter (where not on_time), 0)::int as late
    from answer_days where day between ${from} and ${to} and on_time is not null and ${inActivitiesOf(scope)}
    group by department`);
  return rows.map((row) => ({ ...row, open: 0, withdrawn: 0 }));
}

const states = ["kept", "late", "open", "withdrawn"] as const;

function sumOf(lines: readonly PromiseCounts[]) {
  const sum = (state: (typeof states)[number]) => lines.reduce((total, line) => total + line[state], 0);
  return { kept: sum("kept"), late: sum("late"), open: sum("open"), withdrawn: sum("withdrawn") };
}

function sizeOf(line: PromiseCounts): number {
  return states.reduce((total, state) => total + line[state], 0);
}
