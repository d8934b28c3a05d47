import { z } from "zod";
import { ruleNames } from "@/lib/insight/tips/rules";

export const tipStates = ["done", "later", "dismissed"] as const;
export type TipState = (typeof tipStates)[number];

export const markTipInput = z.object({
  rule: z.enum(ruleNames),
  about: z.string().max(200),
  /** Sent by none of the three buttons it is put off, which is the mildest. */
  state: z.enum(tipStates).default("later"),
});
export type MarkTipInput = z.output<typeof markTipInput>;
