import { roles } from "@/lib/people/actor";
import { permissions } from "@/lib/people/permissions";
import * as answering from "./answering";
import type { Evidence, Rule, Seen } from "./evidence";
import * as groups from "./groups";
import * as places from "./places";
import * as takingPart from "./taking-part";

/** All rules by their names, which are kept with a city's marks; what is most pressing comes first. */
export const rules = {
  lateAnswers: answering.lateAnswers,
  fullWeek: answering.fullWeek,
  unansweredIdeas: answering.unansweredIdeas,
  waitingForReview: answering.waitingForReview,
  undecidedChallenge: answering.undecidedChallenge,
  twinIdeas: answering.twinIdeas,
  noPromise: answering.noPromise,
  brokenPromises: answering.brokenPromises,
  slowDepartment: answering.slowDepartment,
  risingTopic: places.risingTopic,
  missingGroup: groups.missingGroup,
  quietNeighbourhood: places.quietNeighbourhood,
  fewerPeople: takingPart.fewerPeople,
  newcomersGone: takingPart.newcomersGone,
  silentNewcomers: takingPart.silentNewcomers,
  onlookers: takingPart.onlookers,
  dividedTopic: places.dividedTopic,
  untoldTopic: places.untoldTopic,
  unknownPopulation: places.unknownPopulation,
  bestMoment: places.bestMoment,
} satisfies Record<string, Rule>;
export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];

/** A rule of an earlier version may be gone, while what staff said to it is still there. */
export function isRule(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

export type Tip = Seen & { rule: RuleName };

/** What staff chose, where it is not what all cities begin with. */
export type Thresholds = Partial<Record<RuleName, number>>;

/** All that there is enough to go by for. */
export function measure(evidence: Evidence): Tip[] {
  return ruleNames.flatMap((rule) => rules[rule].look(evidence).map((seen) => ({ rule, ...seen })));
}

export function findTips(evidence: Evidence, thresholds: Thresholds = {}): Tip[] {
  return measure(evidence).filter((tip) => speaks(tip, thresholds));
}

export function speaks({ rule, level }: Pick<Tip, "rule" | "level">, thresholds: Thresholds): boolean {
  const threshold = thresholds[rule] ?? rules[rule].threshold;
  return rules[rule].speaks === "from" ? level >= threshold : level < threshold;
}

/** Whether somebody with this role may do what the tip leads to: who may not would stand before a closed door. */
export function isFor(role: string, { rule }: Pick<Tip, "rule">): boolean {
  const { needs }: Rule = rules[rule];
  return !needs || roles.some((one) => one === role && permissions[needs][one] === "city");
}
