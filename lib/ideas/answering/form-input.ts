import { z } from "zod";
import { answerIdeaInput } from "./input";

const asTyped = z.string().max(20_000).default("");

/** The other button of an answer's form puts a saved reply into it; whatever was typed so far stays. */
export const fillInput = z.object({
  intent: z.literal("fill"),
  replyId: z.uuid({ error: "choose" }),
  status: asTyped,
  text: asTyped,
  nextDay: asTyped,
  signedName: asTyped,
  signedTitle: asTyped,
  department: asTyped,
});

/** What neither button says is sent. */
export const sendsUnlessSaid = (fields: unknown) => ({ intent: "send", ...(fields as object) });

const fillAnswerInput = fillInput.extend({ ideaId: z.uuid() });

export const answerFormInput = z.preprocess(
  sendsUnlessSaid,
  z.discriminatedUnion("intent", [fillAnswerInput, answerIdeaInput.extend({ intent: z.literal("send") })]),
);

export type FillInput = z.output<typeof fillInput>;
export type FillAnswerInput = z.output<typeof fillAnswerInput>;
