import { z } from "zod";
import { dottedForm, optionalNumber, version } from "@/lib/cities/fields";
import type { TipUnit } from "../tips/evidence";
import { type RuleName, ruleNames, rules, type Thresholds } from "../tips/rules";

/** How high a threshold may be chosen. */
const most: Record<TipUnit, number> = { count: 100_000, percent: 1000, perThousand: 1000 };

/** A field left empty goes back to what all cities begin with. */
export const thresholdsInput = dottedForm({
  version,
  from: z.object(
    Object.fromEntries(
      ruleNames.map((rule) => [rule, optionalNumber({ min: 1, max: most[rules[rule].unit] })]),
    ) as Record<RuleName, ReturnType<typeof optionalNumber>>,
  ),
});
export type ThresholdsInput = z.output<typeof thresholdsInput>;

/** The form's fields as they stand: those that the city chose; the rest are empty. */
export function thresholdsShown(thresholds: Thresholds): Record<string, string> {
  return Object.fromEntries(ruleNames.map((rule) => [`from.${rule}`, String(thresholds[rule] ?? "")]));
}

/** What was chosen, but for what is the usual anyway. */
export function chosenOf({ from }: ThresholdsInput): Thresholds {
  const chosen = ruleNames.filter((rule) => from[rule] !== null && from[rule] !== rules[rule].threshold);
  return Object.fromEntries(chosen.map((rule) => [rule, from[rule]])) as Thresholds;
}
