import type { ActivityState } from "@/lib/activities/kinds";
import { type Finalist, isThere, stands } from "./view";

type Challenged = { state: ActivityState; recognisedAt: Date | null };

/** Why nobody can be named, changed or taken back now; null where they can: after the window and before the end. */
export function namingRefusal({ state, recognisedAt }: Challenged): "recognised" | "stillOpen" | null {
  if (recognisedAt) return "recognised";
  return state === "ended" ? null : "stillOpen";
}

type Named = Pick<Finalist, "announcedAt" | "takenBackAt" | "award" | "idea">;

/** Why the finalists cannot be announced as they stand; null where they can. */
export function announcingRefusal(finalists: readonly Named[]): "nobody" | "gone" | null {
  const prepared = finalists.filter(({ announcedAt }) => announcedAt === null);
  if (prepared.length === 0) return "nobody";
  return prepared.every(isThere) ? null : "gone";
}

/** Why it cannot be said who is recognised; null where it can: one at least, of those who stand, and nobody half named. */
export function recognisingRefusal(
  finalists: readonly Named[],
): "unannounced" | "noAward" | "goneAward" | null {
  if (finalists.some(({ announcedAt }) => announcedAt === null)) return "unannounced";
  const awarded = finalists.filter((one) => stands(one) && one.award);
  if (awarded.length === 0) return "noAward";
  return awarded.every(isThere) ? null : "goneAward";
}
