import { z } from "zod";
import { nestDotted } from "@/lib/base/dotted-fields";
import { localizedLine, localizedMarkdown, optionalDay, version } from "@/lib/cities/fields";

export const phaseLimits = { title: 80, text: 800, each: 30 } as const;

const fields = {
  project: z.uuid(),
  title: localizedLine(phaseLimits.title),
  text: localizedMarkdown(phaseLimits.text),
  startsOn: optionalDay,
  endsOn: optionalDay,
};

type Days = { startsOn: string | null; endsOn: string | null };

function inOrder({ startsOn, endsOn }: Days, context: z.RefinementCtx): void {
  if (startsOn && endsOn && endsOn < startsOn)
    context.addIssue({ code: "custom", message: "invalid", path: ["endsOn"], input: endsOn });
}

export const addPhaseInput = z.preprocess(nestDotted, z.object(fields).superRefine(inOrder));
export const changePhaseInput = z.preprocess(
  nestDotted,
  z.object({ id: z.uuid(), version, ...fields }).superRefine(inOrder),
);
export const phaseInput = z.object({ project: z.uuid(), id: z.uuid() });

export type AddPhaseInput = z.output<typeof addPhaseInput>;
export type ChangePhaseInput = z.output<typeof changePhaseInput>;
export type PhaseWords = Omit<AddPhaseInput, "project">;
