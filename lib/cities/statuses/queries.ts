import { statuses } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { type StatusKey, statusKeys } from "./input";

export type StatusRow = { key: StatusKey; label: Localized; description: Localized };

/** The six in the order of the loop; one without words of the city's own has empty ones. */
export async function listStatuses(db: CityDb): Promise<StatusRow[]> {
  const rows = await db.select().from(statuses);
  return statusKeys.map((key) => {
    const row = rows.find((candidate) => candidate.key === key);
    return { key, label: row?.label ?? {}, description: row?.description ?? {} };
  });
}
