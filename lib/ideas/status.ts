/** The six statuses every city has; what it calls them is its own (table `statuses`). */
export const ideaStatuses = [
  "proposed",
  "under_review",
  "accepted",
  "under_way",
  "done",
  "declined",
] as const;

export type IdeaStatus = (typeof ideaStatuses)[number];

/** Neither done nor declined: people can still move these. */
export const openStatuses = ["proposed", "under_review", "accepted", "under_way"] as const;

export function isIdeaStatus(value: unknown): value is IdeaStatus {
  return ideaStatuses.some((status) => status === value);
}

/** A status as it comes from the database, whose check constraint knows the same six. */
export function asIdeaStatus(value: string): IdeaStatus {
  return isIdeaStatus(value) ? value : "proposed";
}

const stages = {
  proposed: 1,
  under_review: 2,
  accepted: 3,
  under_way: 4,
  done: 5,
  declined: "declined",
} as const;

/** How far the ring has closed, in fifths. */
export function ringStage(status: IdeaStatus): (typeof stages)[IdeaStatus] {
  return stages[status];
}
