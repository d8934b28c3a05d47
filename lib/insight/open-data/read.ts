import { openData } from "@/db/schema/dashboards";
import type { CityDb } from "@/db/with-city";
import { makeOpenData } from "./make";
import { type OpenSheet, openSheetNames } from "./sheets";

/** The sheets as they were made today or yesterday; of a city that came an hour ago, as they are. */
export async function readOpenData(db: CityDb): Promise<OpenSheet[]> {
  const kept = await db
    .select({ sheet: openData.sheet, day: openData.day, rows: openData.rows })
    .from(openData);
  const sheets = openSheetNames.flatMap((name) => {
    const found = kept.find(({ sheet }) => sheet === name);
    return found ? [{ name, day: found.day, rows: found.rows }] : [];
  });
  return sheets.length === openSheetNames.length ? sheets : makeOpenData(db);
}
