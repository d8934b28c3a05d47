import type { BadgeRule, Metric } from "./metrics";

/** A badge that every city has; what each of its levels takes. */
export type BuiltInBadge = { key: string; metric: Metric; levels: readonly number[] };

export const builtInBadges = [
  { key: "ideas", metric: "ideasPosted", levels: [1, 5, 20] },
  { key: "supported", metric: "supportsReached", levels: [10, 50, 250] },
  { key: "accepted", metric: "ideasAccepted", levels: [1, 3, 10] },
  { key: "helpful", metric: "foundHelpful", levels: [3, 15, 60] },
  { key: "listening", metric: "listened", levels: [3, 15, 60] },
  { key: "welcoming", metric: "newcomersWelcomed", levels: [1, 5, 20] },
  { key: "surveys", metric: "surveysAnswered", levels: [1, 5, 20] },
  { key: "meetings", metric: "meetingsAttended", levels: [1, 3, 10] },
  { key: "helping", metric: "timesHelped", levels: [1, 3, 10] },
  { key: "districts", metric: "districtsVisited", levels: [3, 6] },
] as const satisfies readonly BuiltInBadge[];

export type BadgeKey = (typeof builtInBadges)[number]["key"];

/** @param districts how many neighbourhoods the city has: to have been in all of them is the last level */
export function builtInRules(districts: number): BadgeRule[] {
  return builtInBadges.flatMap(({ key, metric, levels }) => {
    const reached =
      key === "districts" ? [...levels.filter((level) => level < districts), districts] : levels;
    if (key === "districts" && districts < 3) return [];
    return [{ badge: key, metric, levels: reached, topicId: null, neighbourhoodId: null }];
  });
}
