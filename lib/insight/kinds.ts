import { sql } from "drizzle-orm";

/** What is done on ideas: it has the idea's topic and neighbourhood, or lacks what it could have. */
export const ideaKinds = ["idea", "comment", "for", "against", "support"] as const;

/** What is given where nothing is asked of a topic or place: answers, votes, people who came to a meeting or helped. */
export const takingPartKinds = ["survey", "poll", "meeting", "volunteering"] as const;

export const contributionKinds = [...ideaKinds, ...takingPartKinds] as const;
export type ContributionKind = (typeof contributionKinds)[number];
export type TakingPartKind = (typeof takingPartKinds)[number];

/** Of a line of the roll-ups: whether a topic and a neighbourhood can be told of it. */
export const isOnIdea = sql`kind in ('idea', 'comment', 'for', 'against', 'support')`;

export function isTakingPart(kind: ContributionKind): kind is TakingPartKind {
  return takingPartKinds.some((known) => known === kind);
}
