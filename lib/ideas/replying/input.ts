import { z } from "zod";
import { nestDotted } from "@/lib/base/dotted-fields";
import { lineInput } from "@/lib/base/text-input";
import { localizedMarkdown } from "@/lib/cities/fields";

export const replyLimits = { name: 80, text: 4000 } as const;

const fields = {
  name: lineInput({ min: 2, max: replyLimits.name }),
  text: localizedMarkdown(replyLimits.text),
};

export const addReplyInput = z.preprocess(nestDotted, z.object(fields));
export const changeReplyInput = z.preprocess(nestDotted, z.object({ id: z.uuid(), ...fields }));
export const replyInput = z.object({ id: z.uuid() });

export type AddReply = z.output<typeof addReplyInput>;
export type ChangeReply = z.output<typeof changeReplyInput>;
