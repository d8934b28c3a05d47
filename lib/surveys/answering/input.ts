import { z } from "zod";

const code = z.string().max(20);

/** The questions of a page are fields of their own names, read beside this (`readAnswer`). */
export const savePageInput = z.looseObject({
  code,
  /** The ids of the questions that the page asked. */
  questions: z.string().max(4000),
});

export const sendAnswersInput = z.object({ code });
