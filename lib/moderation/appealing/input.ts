import { z } from "zod";
import { textInput } from "@/lib/base/text-input";

export const appealLimits = { words: { min: 10, max: 2000 }, answer: { min: 10, max: 600 } } as const;

export const appealInput = z.object({
  token: z.string().max(300),
  words: textInput(appealLimits.words),
});
export type AppealInput = z.output<typeof appealInput>;

/** Staff's decision stands, or it is taken back. */
export const appealOutcomes = ["stands", "granted"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export const decideAppealInput = z.object({
  id: z.uuid(),
  outcome: z.enum(appealOutcomes, { error: "choose" }),
  answer: textInput(appealLimits.answer),
});
export type DecideAppealInput = z.output<typeof decideAppealInput>;
