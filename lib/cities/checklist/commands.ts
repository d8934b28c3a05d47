import { sql } from "drizzle-orm";
import type { Context } from "@/lib/cities/context";
import { lockSettings, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { type ChecklistStep, checklistSteps, finishStep } from "./steps";

/** "This is fine as it is": for one step, or for all that are left, which ends the checklist. */
export async function tickStep(
  { db, actor, city }: Context,
  { step }: { step: ChecklistStep | "rest" },
): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  for (const one of step === "rest" ? checklistSteps : [step]) await finishStep(db, one);
  if (step === "rest") await saveSettings(db, { checklistDoneAt: sql`now()` });
  await recordEvent(
    { db, actor },
    { verb: "city.checklistChanged", subject: { kind: "city", id: city.id }, data: { step } },
  );
}
