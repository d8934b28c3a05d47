import { isNotNull, isNull } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { answers } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { CitySettings } from "@/lib/cities/settings";
import { type ChecklistStep, checklistSteps } from "./steps";

export type ChecklistState = { step: ChecklistStep; done: boolean }[];

/** What a new city has done so far: ticked, or visibly there. */
export async function checklistState(
  db: CityDb,
  settings: Pick<CitySettings, "checklist" | "checklistDoneAt" | "logoFileId">,
): Promise<ChecklistState> {
  const [shape] = await db
    .select({ id: neighbourhoods.id })
    .from(neighbourhoods)
    .where(isNull(neighbourhoods.archivedAt))
    .limit(1);
  const [answer] = await db
    .select({ id: answers.id })
    .from(answers)
    .where(isNotNull(answers.signedBy))
    .limit(1);
  const there: Partial<Record<ChecklistStep, boolean>> = {
    look: settings.logoFileId !== null,
    neighbourhoods: shape !== undefined,
    firstAnswer: answer !== undefined,
  };
  return checklistSteps.map((step) => ({
    step,
    done: settings.checklistDoneAt !== null || settings.checklist[step] === true || there[step] === true,
  }));
}
