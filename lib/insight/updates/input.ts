import { z } from "zod";
import { dottedForm, localizedMarkdown, version } from "@/lib/cities/fields";

export const wordLimit = 600;

const edition = z.string().max(20);

export const saveWordInput = dottedForm({ version, edition, word: localizedMarkdown(wordLimit) });
export type SaveWordInput = z.output<typeof saveWordInput>;

export const updateInput = z.object({ edition });
export type UpdateInput = z.output<typeof updateInput>;

export const leaveOutInput = updateInput.extend({ out: z.enum(["yes", "no"]) });
export type LeaveOutInput = z.output<typeof leaveOutInput>;
