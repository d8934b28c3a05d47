import { z } from "zod";
import { locales } from "@/lib/base/locales";
import { lineInput, textInput } from "@/lib/base/text-input";
import { optionalDay } from "@/lib/cities/fields";
import { ideaStatuses } from "@/lib/ideas/status";

export const answerLimits = { text: { min: 10, max: 5000 }, line: { min: 1, max: 120 } } as const;

export const answerIdeaInput = z.object({
  ideaId: z.uuid(),
  status: z.enum(ideaStatuses),
  /** What the city says; for a refusal its reason. Markdown. */
  text: textInput(answerLimits.text),
  locale: z.enum(locales).optional(),
  signedName: lineInput(answerLimits.line),
  signedTitle: lineInput({ max: answerLimits.line.max }).default(""),
  /** In whose name; none for external moderators of a project without a department. */
  department: lineInput({ max: answerLimits.line.max }).default(""),
  /** By when the city does the next step, or says more. */
  nextDay: optionalDay,
});
export type AnswerIdeaInput = z.output<typeof answerIdeaInput>;
