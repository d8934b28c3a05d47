import { z } from "zod";
import { textInput } from "@/lib/base/text-input";
import { idList } from "@/lib/cities/fields";

export const helpingLimits = { message: 1000, letter: 3000 } as const;

export const offerHelpInput = z.object({
  code: z.string().max(20),
  cause: z.uuid(),
  message: textInput({ max: helpingLimits.message }).default(""),
});

export const takeBackInput = z.object({ code: z.string().max(20), cause: z.uuid() });

/** Those who helped. */
export const markDoneInput = z.object({ activity: z.uuid(), cause: z.uuid(), people: idList });

export const writeToHelpersInput = z.object({
  activity: z.uuid(),
  cause: z.uuid(),
  letter: textInput({ min: 1, max: helpingLimits.letter }),
});

export type OfferHelpInput = z.output<typeof offerHelpInput>;
export type TakeBackInput = z.output<typeof takeBackInput>;
export type MarkDoneInput = z.output<typeof markDoneInput>;
export type WriteToHelpersInput = z.output<typeof writeToHelpersInput>;
