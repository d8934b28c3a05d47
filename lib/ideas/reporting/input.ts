import { z } from "zod";
import { textInput } from "@/lib/base/text-input";
import { houseRules } from "@/lib/discussion/house-rules";

export const reportLimits = { note: 1000 } as const;

const optionalId = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((value) => value || null);

export const reportInput = z.object({
  /** Empty for an argument of a debate. */
  ideaId: optionalId,
  /** A comment on that idea; without it the idea itself is meant. */
  commentId: optionalId,
  /** Or an organisation, and neither of these. */
  organisationId: z.union([z.literal(""), z.uuid()]).optional(),
  reason: z.enum(houseRules),
  note: textInput({ max: reportLimits.note }).default(""),
});
export type ReportInput = z.output<typeof reportInput>;
