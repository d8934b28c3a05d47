import type { Shown } from "@/lib/cities/editing";
import type { CitySettings } from "@/lib/cities/settings";
import { fieldsOf } from "../fields";

type Rules = Pick<
  CitySettings,
  "residenceFields" | "residenceLetters" | "residenceClaim" | "residenceClaimValues" | "residenceYears"
>;

export function residenceRulesShown(rules: Rules): Shown {
  return {
    fields: fieldsOf(rules.residenceFields).join(" "),
    letters: rules.residenceLetters ? "on" : "",
    claim: rules.residenceClaim,
    claimValues: rules.residenceClaimValues.join("\n"),
    years: rules.residenceYears === null ? "none" : String(rules.residenceYears),
  };
}

/** Whether there is any way to be verified. */
export function offersResidence(rules: Omit<Rules, "residenceYears" | "residenceClaimValues">): boolean {
  return rules.residenceFields.length > 0 || rules.residenceLetters || rules.residenceClaim !== "";
}
