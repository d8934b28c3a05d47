import { z } from "zod";
import {
  dottedForm,
  localizedLine,
  localizedMarkdown,
  optionalNumber,
  ticked,
  version,
} from "@/lib/cities/fields";
import { lineKinds } from "./kinds";
import { audiences } from "./question";

export const questionLimits = {
  title: 200,
  hint: 500,
  choices: 3000,
  end: 40,
  lines: 60,
  /** On a board, beside the idea. */
  fields: 12,
  each: 30,
  files: 5,
} as const;

const far = 1_000_000_000;

/** A choice of an earlier question, as `question:choice`. */
const depended = z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, { error: "choose" });

const fields = {
  activity: z.uuid(),
  title: localizedLine(questionLimits.title),
  hint: localizedMarkdown(questionLimits.hint),
  required: ticked,
  choices: localizedMarkdown(questionLimits.choices),
  rows: localizedMarkdown(questionLimits.choices),
  min: optionalNumber({ min: -far, max: far }),
  max: optionalNumber({ min: -far, max: far }),
  low: localizedLine(questionLimits.end),
  high: localizedLine(questionLimits.end),
  audience: z.enum(audiences, { error: "choose" }).default("everybody"),
  /** One that is ticked comes alone. */
  onlyIf: z.union([depended.transform((one) => [one]), z.array(depended).max(200)]).default([]),
};

export const addQuestionInput = dottedForm({ kind: z.enum(lineKinds, { error: "choose" }), ...fields });
export const changeQuestionInput = dottedForm({ id: z.uuid(), version, ...fields });
export const questionInput = z.object({ activity: z.uuid(), id: z.uuid() });
export const moveQuestionInput = questionInput.extend({ direction: z.enum(["up", "down"]) });

export type AddQuestionInput = z.output<typeof addQuestionInput>;
export type ChangeQuestionInput = z.output<typeof changeQuestionInput>;
export type QuestionInput = z.output<typeof questionInput>;
export type MoveQuestionInput = z.output<typeof moveQuestionInput>;
export type QuestionWords = Omit<ChangeQuestionInput, "id" | "version" | "activity">;
