import { sql } from "drizzle-orm";
import { settings } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";

/** What a new city does first, in this order. */
export const checklistSteps = [
  "look",
  "languages",
  "neighbourhoods",
  "topics",
  "promise",
  "rules",
  "departments",
  "firstAnswer",
  "tell",
] as const;

export type ChecklistStep = (typeof checklistSteps)[number];

/** Ticks a step that a command has just done; written with what did it. */
export async function finishStep(db: CityDb, step: ChecklistStep): Promise<void> {
  await db
    .update(settings)
    .set({ checklist: sql`${settings.checklist} || ${JSON.stringify({ [step]: true })}::jsonb` });
}
