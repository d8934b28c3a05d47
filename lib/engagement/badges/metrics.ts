import type { Fact } from "../scoring/award";
import type { Deed } from "../scoring/deeds";

/** What can be counted for a badge. */
export const metrics = [
  "ideasPosted",
  "supportsReached",
  "ideasAccepted",
  "ideasDone",
  "supportsGiven",
  "commentsPosted",
  "foundHelpful",
  "listened",
  "newcomersWelcomed",
  "districtsVisited",
  "surveysAnswered",
  "meetingsAttended",
  "timesHelped",
] as const;

export type Metric = (typeof metrics)[number];

/** A badge as it is given: by which rule, under which name in `person_badges`. */
export type BadgeRule = {
  badge: string;
  metric: Metric;
  levels: readonly number[];
  topicId: string | null;
  neighbourhoodId: string | null;
};

const counts = {
  ideasPosted: "ideaPosted",
  ideasAccepted: "ideaAccepted",
  ideasDone: "ideaDone",
  supportsGiven: "supportGiven",
  commentsPosted: "commentPosted",
  foundHelpful: "foundHelpful",
  listened: "listened",
  newcomersWelcomed: "newcomerWelcomed",
  surveysAnswered: "surveyAnswered",
  meetingsAttended: "meetingAttended",
  timesHelped: "helpGiven",
} as const satisfies Partial<Record<Metric, Deed>>;

/** How far one person's facts are towards a badge; caps of points do not matter here. */
export function measure(facts: readonly Fact[], rule: Omit<BadgeRule, "badge" | "levels">): number {
  const here = facts.filter(
    (fact) =>
      (!rule.topicId || fact.topicId === rule.topicId) &&
      (!rule.neighbourhoodId || fact.neighbourhoodId === rule.neighbourhoodId),
  );
  if (rule.metric === "supportsReached") {
    return Math.max(0, ...here.filter(({ deed }) => deed === "ideaReached").map(({ size }) => size));
  }
  if (rule.metric === "districtsVisited") {
    return new Set(here.flatMap(({ neighbourhoodId }) => neighbourhoodId ?? [])).size;
  }
  const deed = counts[rule.metric];
  return here.filter((fact) => fact.deed === deed).length;
}

/** The highest level whose number is reached; 0 below the first. */
export function levelOf(measured: number, levels: readonly number[]): number {
  return levels.filter((needed) => measured >= needed).length;
}

/** When the facts first came so far, whatever order they are in. They must come so far. */
export function reachedAt(
  facts: readonly Fact[],
  rule: Omit<BadgeRule, "badge" | "levels">,
  needed: number,
): Date | undefined {
  const inOrder = [...facts].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime());
  let [fewest, enough] = [1, inOrder.length];
  while (fewest < enough) {
    const tried = Math.floor((fewest + enough) / 2);
    if (measure(inOrder.slice(0, tried), rule) >= needed) enough = tried;
    else fewest = tried + 1;
  }
  return inOrder[enough - 1]?.occurredAt;
}

export function isMetric(value: string): value is Metric {
  return (metrics as readonly string[]).includes(value);
}
