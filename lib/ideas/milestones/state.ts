export const promiseStates = ["open", "late", "kept", "withdrawn"] as const;
export type PromiseState = (typeof promiseStates)[number];

/** Where steps may be promised: the city said yes, and may still have something to do. */
export const promised: readonly string[] = ["accepted", "under_way", "done"];

type Ends = { dueAt: Date; wasLate: boolean; doneAt: Date | null; withdrawnAt: Date | null };

/** What became of a promised step so far. Kept is only what was done by its day, and was never moved after it. */
export function milestoneState({ dueAt, wasLate, doneAt, withdrawnAt }: Ends, now: Date): PromiseState {
  if (withdrawnAt) return "withdrawn";
  if (doneAt) return doneAt <= dueAt && !wasLate ? "kept" : "late";
  return dueAt < now ? "late" : "open";
}
