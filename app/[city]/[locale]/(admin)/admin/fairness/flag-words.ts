import type { Flag } from "@/lib/engagement/fairness/queries";
import { ringRule } from "@/lib/engagement/fairness/rules";
import type { Page } from "@/lib/request/page";

/** What was seen, in a sentence with its numbers. */
export function flagWords({ t }: Page, { kind, evidence }: Flag): string {
  const { accounts = 0, given = 0, inside = 0, arrived = 0 } = evidence;
  return kind === "ring"
    ? t("fairness.ring.saw", { accounts, given, inside, days: ringRule.days })
    : t("fairness.burst.saw", { accounts, arrived });
}
