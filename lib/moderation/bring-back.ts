import type { CityDb } from "@/db/with-city";
import { recordEvents } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import { type Contribution, lockContribution } from "./contribution";
import type { RestoreInput } from "./input";
import { keepDecision, placeOf } from "./resolve-reports";
import { showOrHide } from "./show-or-hide";

/** Shows what was removed again, with the reason in the public record; null where nothing is removed. */
export async function bringBack(
  context: { db: CityDb; actor: Actor },
  input: RestoreInput,
): Promise<Contribution | null> {
  const found = await lockContribution(context.db, input);
  if (found.visibility !== "removed") return null;
  await showOrHide(context.db, input, "public");
  const rule = found.removedReason ?? "other";
  await keepDecision(context, input, { decision: "restored", rule, explanation: input.explanation });
  await recordEvents(context, [{ verb: restoredVerb[input.kind], ...placeOf(found) }]);
  return found;
}

const restoredVerb = { idea: "idea.restored", comment: "comment.restored" } as const;
