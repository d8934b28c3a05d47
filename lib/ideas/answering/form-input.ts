import { z } from "zod";
import { answerIdeaInput } from "./input";

const asTyped = z.string().max(20_000).default("");

/** The form's other button puts a saved reply into it; whatever was typed so far stays. */
const fillAnswerInput = z.object({
  intent: z.literal("fill"),
  ideaId: z.uuid(),
  replyId: z.uuid({ error: "choose" }),
  status: asTyped,
  text: asTyped,
  nextDay: asTyped,
  signedName: asTyped,
  signedTitle: asTyped,
  department: asTyped,
});

export const answerFormInput = z.preprocess(
  (fields) => ({ intent: "send", ...(fields as object) }),
  z.discriminatedUnion("intent", [fillAnswerInput, answerIdeaInput.extend({ intent: z.literal("send") })]),
);

export type FillAnswerInput = z.output<typeof fillAnswerInput>;
