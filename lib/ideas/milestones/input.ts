import { z } from "zod";
import { nestDotted } from "@/lib/base/dotted-fields";
import { lineInput, textInput } from "@/lib/base/text-input";
import { localizedLine, optionalLine, optionalNumber } from "@/lib/cities/fields";

export const milestoneLimits = { title: 160, alt: 200, note: 2000, reason: { min: 10, max: 1000 } } as const;

const day = z.iso.date({ error: "required" }).refine((typed) => typed >= "1900", { error: "invalid" });
const picture = {
  picture: z.instanceof(File, { error: "invalid" }).optional(),
  alt: optionalLine(milestoneLimits.alt),
};

const words = {
  title: localizedLine(milestoneLimits.title),
  department: lineInput({ max: 120 }).default(""),
  cost: optionalNumber({ min: 0, max: 2_000_000_000 }),
};

export const addMilestoneInput = z.preprocess(
  nestDotted,
  z.object({
    /** What it is promised for: an idea or a project. */
    of: z.enum(["idea", "project"]),
    ofId: z.uuid(),
    dueOn: day,
    ...words,
    ...picture,
  }),
);

/** Its words may be put right; its day is moved, with a reason. */
export const changeMilestoneInput = z.preprocess(nestDotted, z.object({ id: z.uuid(), ...words }));

export const moveMilestoneInput = z.object({
  id: z.uuid(),
  dueOn: day,
  reason: textInput(milestoneLimits.reason),
});

export const finishMilestoneInput = z.object({
  id: z.uuid(),
  doneOn: day,
  note: textInput({ max: milestoneLimits.note }).default(""),
  ...picture,
});

export const withdrawMilestoneInput = z.object({
  id: z.uuid(),
  reason: textInput(milestoneLimits.reason),
});

/** A picture that lib/files keeps; nothing where none was sent. */
type Kept<Input> = Omit<Input, "picture"> & { fileId?: string | null };

export type AddMilestone = Kept<z.output<typeof addMilestoneInput>>;
export type ChangeMilestone = z.output<typeof changeMilestoneInput>;
export type MoveMilestone = z.output<typeof moveMilestoneInput>;
export type FinishMilestone = Kept<z.output<typeof finishMilestoneInput>>;
export type WithdrawMilestone = z.output<typeof withdrawMilestoneInput>;
