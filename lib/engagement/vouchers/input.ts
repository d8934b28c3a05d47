import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { optionalNumber } from "@/lib/cities/fields";
import { mostPoints } from "../rewards/input";

/** As people type or scan it: longer than any code with its spaces. */
const code = lineInput({ min: 1, max: 60 });

export const redeemInput = z.object({
  rewardId: z.uuid(),
  /** What the page showed, so that nobody pays another price than they agreed to; null for a badge's. */
  price: optionalNumber({ min: 1, max: mostPoints }),
});
export type RedeemInput = z.output<typeof redeemInput>;
export const voucherInput = z.object({ voucherId: z.uuid() });
export const codeInput = z.object({ code });
