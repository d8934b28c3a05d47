import { z } from "zod";
import { idList } from "@/lib/cities/fields";
import { fillInput, sendsUnlessSaid } from "../form-input";
import { answerIdeaInput } from "../input";

export const mostTogether = 50;

const chosen = {
  ideas: idList.pipe(z.array(z.uuid()).min(1, { error: "choose" }).max(mostTogether)),
};

/** One answer to several ideas: each then gets it with its own name, title and date in it. */
export const writeTogetherInput = answerIdeaInput.omit({ ideaId: true }).extend(chosen);

const fillTogetherInput = fillInput.extend(chosen);

export const togetherFormInput = z.preprocess(
  sendsUnlessSaid,
  z.discriminatedUnion("intent", [
    fillTogetherInput,
    writeTogetherInput.extend({ intent: z.literal("send") }),
  ]),
);

export const sendTogetherInput = z.object({ id: z.uuid() });

export type WriteTogether = z.output<typeof writeTogetherInput>;
export type FillTogether = z.output<typeof fillTogetherInput>;
