import { z } from "zod";
import { idList } from "@/lib/cities/fields";
import { answerIdeaInput } from "../input";

export const mostTogether = 50;

/** One answer to several ideas: each then gets it with its own name, title and date in it. */
export const writeTogetherInput = answerIdeaInput
  .omit({ ideaId: true })
  .extend({ ideas: idList.pipe(z.array(z.uuid()).min(1, { error: "choose" }).max(mostTogether)) });

export const sendTogetherInput = z.object({ id: z.uuid() });

export type WriteTogether = z.output<typeof writeTogetherInput>;
