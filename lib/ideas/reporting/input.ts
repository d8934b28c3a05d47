import { z } from "zod";
import { textInput } from "@/lib/base/text-input";
import { houseRules } from "@/lib/discussion/house-rules";

export const reportLimits = { note: 1000 } as const;

export const reportInput = z.object({
  ideaId: z.uuid(),
  /** A comment on that idea; without it the idea itself is meant. */
  commentId: z
    .union([z.literal(""), z.uuid()])
    .optional()
    .transform((value) => value || null),
  reason: z.enum(houseRules),
  note: textInput({ max: reportLimits.note }).default(""),
});
export type ReportInput = z.output<typeof reportInput>;
