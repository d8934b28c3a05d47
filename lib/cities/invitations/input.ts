import { z } from "zod";
import { lineInput, textInput } from "@/lib/base/text-input";
import {
  boundProjects,
  headLeads,
  inviteInput,
  leadsIfHead,
  projectsIfBound,
  roleInput,
} from "@/lib/cities/staff/input";

/** How many can be asked in one go, and how large a file with them may be, in bytes. */
export const mostAtOnce = 200;
export const largestFile = 200_000;

/** The role and departments hold for lines that name none. */
export const manyInput = z
  .object({
    list: textInput({ max: 50_000 }).default(""),
    file: z.file().max(largestFile, { error: "invalid" }).optional(),
    ...roleInput,
  })
  .refine(leadsIfHead, headLeads)
  .refine(projectsIfBound, boundProjects);

export const invitationInput = z.object({ id: z.uuid() });
export const sendDraftInput = z.object({ draft: lineInput({ min: 1, max: 60 }) });
export const acceptInput = z.object({ token: z.string().max(200) });

/** What is kept between pasting a list and looking at it. */
export const manyDraft = z.object({
  list: z.string(),
  role: z.string(),
  leads: z.array(z.string()),
  projects: z.array(z.uuid()).default([]),
  lines: z.array(
    z.object({
      line: z.number(),
      given: z.string(),
      invite: inviteInput.nullable(),
      problem: z.string().nullable(),
    }),
  ),
});

export type ManyInput = z.output<typeof manyInput>;
export type ManyDraft = z.output<typeof manyDraft>;
