import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";

/** As people type or scan it: longer than any code with its spaces. */
const code = lineInput({ min: 1, max: 60 });

export const redeemInput = z.object({ rewardId: z.uuid() });
export const voucherInput = z.object({ voucherId: z.uuid() });
export const codeInput = z.object({ code });
