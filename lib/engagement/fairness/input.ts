import { z } from "zod";
import { textInput } from "@/lib/base/text-input";

export const reasonLimit = 500;

export const closeFlagInput = z.object({
  id: z.uuid(),
  /** Sent by neither of the two buttons, nothing was done. */
  state: z.enum(["done", "dismissed"]).default("dismissed"),
  reason: textInput({ min: 3, max: reasonLimit }),
});
export const flagInput = z.object({ id: z.uuid() });

export type CloseFlagInput = z.output<typeof closeFlagInput>;
