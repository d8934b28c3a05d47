import { eq, isNull } from "drizzle-orm";
import { topics } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { finishStep } from "@/lib/cities/checklist/steps";
import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { DepartmentsInput } from "./input";
import { departmentsShown } from "./shown";

/** Who answers: one department for everything, and others for the topics that have their own. */
export async function nameDepartments(
  { db, actor, city }: Context,
  input: DepartmentsInput,
): Promise<Edited> {
  authorize(actor, "city.configure");
  const { settings } = await lockSettings(db);
  const stored = await departmentsByTopic(db);
  const topic = Object.fromEntries(
    Object.keys(stored).map((id) => [id, input.topic[id] ?? stored[id] ?? ""]),
  );
  const conflict = await findConflict(db, {
    version: input.version,
    now: departmentsShown({ answeringDepartment: settings.answeringDepartment, topic: stored }),
    wanted: departmentsShown({ answeringDepartment: input.answeringDepartment, topic }),
    event: { verb: "city.settingsChanged", section: "departments" },
  });
  if (conflict) return { ok: false, conflict };
  await saveSettings(db, { answeringDepartment: input.answeringDepartment });
  for (const [id, department] of Object.entries(topic)) {
    if (department !== stored[id]) await db.update(topics).set({ department }).where(eq(topics.id, id));
  }
  await finishStep(db, "departments");
  await recordEvent({ db, actor }, settingsChanged(city, "departments"));
  return { ok: true };
}

async function departmentsByTopic(db: CityDb): Promise<Record<string, string>> {
  const rows = await db
    .select({ id: topics.id, department: topics.department })
    .from(topics)
    .where(isNull(topics.archivedAt))
    .for("update");
  return Object.fromEntries(rows.map((row) => [row.id, row.department]));
}
