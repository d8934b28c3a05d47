import type { CityDb } from "@/db/with-city";
import { loadSettings } from "@/lib/cities/settings";
import { countMade, type PromiseFigures, promiseFigures } from "@/lib/ideas/promised/queries";
import type { Days } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";

/** What each department promised and what became of it; the one with most promises first. */
export type DepartmentPromises = PromiseFigures & { department: string };

export async function readPromises(
  db: CityDb,
  { from, to }: Days,
  scope: Scope | null = null,
): Promise<DepartmentPromises[]> {
  const { answeringDepartment } = await loadSettings(db);
  const projectId = scope ? scope.projectId : undefined;
  const figures = await promiseFigures(db, { answeringDepartment, days: { from, to }, projectId });
  return figures
    .flatMap(({ department, ...one }) => (department === null ? [] : [{ department, ...one }]))
    .sort((left, right) => sizeOf(right) - sizeOf(left) || left.department.localeCompare(right.department));
}

export async function readMade(db: CityDb, { from, to }: Days): Promise<number> {
  const { answeringDepartment } = await loadSettings(db);
  return countMade(db, { answeringDepartment, days: { from, to } });
}

function sizeOf({ kept, late, open, withdrawn }: PromiseFigures): number {
  return kept + late + open + withdrawn;
}
