import * as answering from "./answering";
import type { Evidence, Finding, Rule } from "./evidence";
import * as groups from "./groups";
import * as places from "./places";
import * as takingPart from "./taking-part";

/** All rules by their names, which are kept with a city's marks; what is most pressing comes first. */
export const rules = { ...answering, ...takingPart, ...groups, ...places } satisfies Record<string, Rule>;
export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];

export type Tip = Finding & { rule: RuleName };

export function findTips(evidence: Evidence): Tip[] {
  return ruleNames.flatMap((rule) =>
    rules[rule].look(evidence, rules[rule].threshold).map((finding) => ({ rule, ...finding })),
  );
}
