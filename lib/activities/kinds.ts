/** What people can do, beside the idea boards, that a city begins by itself. */
export const begunKinds = [
  ...(["survey", "poll", "debate", "meeting", "volunteering", "challenge", "information"] as const),
] as const;
export type BegunKind = (typeof begunKinds)[number];

export const activityKinds = ["idea_board", ...begunKinds] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Whether it can be published only once it says what people read first. */
export function needsIntro(kind: ActivityKind): boolean {
  return kind === "information" || kind === "debate";
}

/** Who may take part. */
export const whoKinds = [
  ...(["everyone", "signed_in", "residents", "neighbourhoods"] as const),
  ...(["neighbourhood_residents", "ages", "group"] as const),
] as const;
export type Who = (typeof whoKinds)[number];

/** Whether others expect somebody whom they know, so that nobody takes part without an account. */
export function namesItsPeople(kind: ActivityKind): boolean {
  return kind === "volunteering" || kind === "debate" || kind === "challenge";
}

/** Whether it is for people of neighbourhoods that have to be named. */
export function namesNeighbourhoods(who: Who): boolean {
  return who === "neighbourhoods" || who === "neighbourhood_residents";
}

export const resultKinds = ["public", "private"] as const;
export type Results = (typeof resultKinds)[number];

export const activityStates = ["draft", "coming", "open", "ended"] as const;
export type ActivityState = (typeof activityStates)[number];
