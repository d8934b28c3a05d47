import { z } from "zod";

const choice = z.string().max(40);

export const castVoteInput = z.object({
  code: z.string().max(20),
  question: z.uuid(),
  /** One that is ticked comes alone. */
  choice: z.union([choice.transform((one) => [one]), z.array(choice).max(50)]).default([]),
});
