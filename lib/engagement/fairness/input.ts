import { z } from "zod";
import { textInput } from "@/lib/base/text-input";

export const reasonLimit = 500;

export const closeFlagInput = z.object({
  id: z.uuid(),
  state: z.enum(["done", "dismissed"], { error: "choose" }),
  reason: textInput({ min: 3, max: reasonLimit }),
});
export const flagInput = z.object({ id: z.uuid() });

export type CloseFlagInput = z.output<typeof closeFlagInput>;
