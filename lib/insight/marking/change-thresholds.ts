import { tipThresholds } from "@/db/schema/insight";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { readThresholds } from "../tips/following";
import { chosenOf, type ThresholdsInput, thresholdsShown } from "./thresholds";

/** From where tips speak to this city's staff. */
export async function changeThresholds(
  { db, actor, city }: Context,
  input: ThresholdsInput,
): Promise<Edited> {
  authorize(actor, "insight.advise");
  await lockSettings(db);
  const chosen = chosenOf(input);
  const conflict = await findConflict(db, {
    version: input.version,
    now: thresholdsShown(await readThresholds(db)),
    wanted: thresholdsShown(chosen),
    event: { verb: "city.tipThresholdsChanged" },
  });
  if (conflict) return { ok: false, conflict };
  await db.delete(tipThresholds);
  const rows = Object.entries(chosen).map(([rule, threshold]) => ({ rule, threshold }));
  if (rows.length > 0) await db.insert(tipThresholds).values(rows);
  await recordEvent(
    { db, actor },
    { verb: "city.tipThresholdsChanged", subject: { kind: "city", id: city.id }, data: chosen },
  );
  return { ok: true };
}
