import { z } from "zod";
import {
  dottedForm,
  localizedLine,
  localizedMarkdown,
  optionalNumber,
  ticked,
  version,
} from "@/lib/cities/fields";

export const pollLimits = { title: 200, choices: 1500, questions: 20, least: 2, most: 10 } as const;

const words = {
  activity: z.uuid(),
  title: localizedLine(pollLimits.title),
  choices: localizedMarkdown(pollLimits.choices),
  most: optionalNumber({ min: 1, max: pollLimits.most }),
};

export const addPollQuestionInput = dottedForm(words);
export const changePollQuestionInput = dottedForm({ id: z.uuid(), version, ...words });
export const pollQuestionInput = z.object({ activity: z.uuid(), id: z.uuid() });

export const movePollQuestionInput = pollQuestionInput.extend({ direction: z.enum(["up", "down"]) });

export const holdPollInput = z.object({
  activity: z.uuid(),
  version,
  byHand: ticked,
  changeable: ticked,
  afterVoting: ticked,
});

export type AddPollQuestionInput = z.output<typeof addPollQuestionInput>;
export type ChangePollQuestionInput = z.output<typeof changePollQuestionInput>;
export type PollQuestionInput = z.output<typeof pollQuestionInput>;
export type MovePollQuestionInput = z.output<typeof movePollQuestionInput>;
export type HoldPollInput = z.output<typeof holdPollInput>;
