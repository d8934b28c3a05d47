import { z } from "zod";
import { commentText, stances } from "@/lib/discussion/input";

export const argueInput = z.object({
  code: z.string().max(20),
  stance: z.enum(stances, { error: "choose" }),
  text: commentText,
  /** As which organisation its author speaks. */
  organisation: z.union([z.literal(""), z.uuid()]).optional(),
});
export type ArgueInput = z.output<typeof argueInput>;
