import { z } from "zod";
import { dottedForm, optionalNumber, ticked, version } from "@/lib/cities/fields";
import { type Deed, deeds, type ScoreRules } from "../scoring/deeds";

const perDeed = <Field extends z.ZodType>(field: Field) =>
  z.object(Object.fromEntries(deeds.map((deed) => [deed, field])) as Record<Deed, Field>);

const share = optionalNumber({ min: 1, max: 1000 });

export const gameInput = dottedForm({
  version,
  gameOn: ticked,
  points: perDeed(
    optionalNumber({ min: 0, max: 1000 }).transform((value, context) => {
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: "required", input: value });
      return z.NEVER;
    }),
  ),
  daily: perDeed(share),
  weekly: perDeed(share),
  total: perDeed(share),
  /** Of which rules the page that it stands on says what they would change: see `changeGameForm`. */
  seen: z.string().max(60).default(""),
  /** The other button of the form says what the rules would change. */
  intent: z.enum(["save", "preview"]).default("save"),
});
export type GameInput = z.output<typeof gameInput>;

export function rulesOf({ points, daily, weekly, total }: GameInput): ScoreRules {
  const rules = deeds.map((deed) => [
    deed,
    { points: points[deed], daily: daily[deed], weekly: weekly[deed], total: total[deed] },
  ]);
  return Object.fromEntries(rules) as ScoreRules;
}

/** The form's fields as they stand. */
export function gameShown(gameOn: boolean, rules: ScoreRules): Record<string, string> {
  const shown: Record<string, string> = { gameOn: gameOn ? "on" : "" };
  for (const deed of deeds) {
    shown[`points.${deed}`] = String(rules[deed].points);
    shown[`daily.${deed}`] = String(rules[deed].daily ?? "");
    shown[`weekly.${deed}`] = String(rules[deed].weekly ?? "");
    shown[`total.${deed}`] = String(rules[deed].total ?? "");
  }
  return shown;
}
