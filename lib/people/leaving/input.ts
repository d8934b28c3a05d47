import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";

export const leaveInput = z.object({
  written: z.enum(["keep", "remove"], { error: "choose" }),
  word: lineInput({ min: 1, max: 100 }),
});
