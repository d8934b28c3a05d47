import { z } from "zod";
import { textInput } from "@/lib/base/text-input";
import { houseRules } from "@/lib/discussion/house-rules";

export const contributionKinds = ["idea", "comment"] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export const moderationLimits = {
  explanation: { min: 10, max: 600 },
  reason: { min: 10, max: 600 },
} as const;

const subject = { kind: z.enum(contributionKinds), id: z.uuid() };

export const subjectInput = z.object(subject);
export type Subject = z.output<typeof subjectInput>;

export const removeInput = z.object({
  ...subject,
  rule: z.enum(houseRules),
  explanation: textInput(moderationLimits.explanation),
});
export type RemoveInput = z.output<typeof removeInput>;

export const restoreInput = z.object({ ...subject, explanation: textInput(moderationLimits.explanation) });
export type RestoreInput = z.output<typeof restoreInput>;

/** Beside whom and why: the contribution that it is about, which whoever moderates a project must name. */
export const warnInput = z
  .object({
    id: z.uuid(),
    reason: textInput(moderationLimits.reason),
    aboutKind: z.union([z.literal(""), z.enum(contributionKinds)]).default(""),
    aboutId: z.union([z.literal(""), z.uuid()]).default(""),
  })
  .transform(({ aboutKind, aboutId, ...rest }) => ({
    ...rest,
    about: aboutKind && aboutId ? { kind: aboutKind, id: aboutId } : null,
  }));
export type WarnInput = z.output<typeof warnInput>;

export const suspendInput = z.object({ id: z.uuid(), reason: textInput(moderationLimits.reason) });
export type SuspendInput = z.output<typeof suspendInput>;

export const personInput = z.object({ id: z.uuid() });
