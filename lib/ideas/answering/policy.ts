import type { IdeaStatus } from "@/lib/ideas/status";

/**
 * Where an idea may go from each status. Forward by any distance, since a city may answer at once; the same
 * status again is news about it; what was decided may be reconsidered or taken up, never un-said.
 */
const nextStatuses: Record<IdeaStatus, readonly IdeaStatus[]> = {
  proposed: ["under_review", "accepted", "under_way", "done", "declined"],
  under_review: ["under_review", "accepted", "under_way", "done", "declined"],
  accepted: ["accepted", "under_way", "done", "declined"],
  under_way: ["under_way", "done", "declined"],
  done: ["done", "under_way"],
  declined: ["declined", "under_review", "accepted"],
};

export function allowedStatuses(from: IdeaStatus): readonly IdeaStatus[] {
  return nextStatuses[from];
}

export function canMove(from: IdeaStatus, to: IdeaStatus): boolean {
  return nextStatuses[from].includes(to);
}

/** A review is word from the city but no answer yet: what it promised stays due. */
export function isDecision(status: IdeaStatus): boolean {
  return status !== "proposed" && status !== "under_review";
}

/** After these nothing more is to come, so nothing more is due. */
export function isFinal(status: IdeaStatus): boolean {
  return status === "done" || status === "declined";
}

type Answered = { status: IdeaStatus; nextDueAt: Date | null };
type Before = { dueAt: Date | null; dueReason: string | null; answeredAt: Date | null };

/** What is due after an answer, and since when the idea counts as answered. */
export function afterAnswer(before: Before, { status, nextDueAt }: Answered, now: Date): Before {
  const answeredAt = isDecision(status) ? now : before.answeredAt;
  if (isFinal(status)) return { dueAt: null, dueReason: null, answeredAt };
  if (nextDueAt) return { dueAt: nextDueAt, dueReason: "nextStep", answeredAt };
  if (isDecision(status)) return { dueAt: null, dueReason: null, answeredAt };
  return { dueAt: before.dueAt, dueReason: before.dueReason, answeredAt };
}
