import { z } from "zod";
import { commentText, stances } from "@/lib/discussion/input";

export const argueInput = z.object({
  code: z.string().max(20),
  stance: z.enum(stances, { error: "choose" }),
  text: commentText,
});
export type ArgueInput = z.output<typeof argueInput>;
