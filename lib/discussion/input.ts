import { z } from "zod";
import { locales } from "@/lib/base/locales";
import { textInput } from "@/lib/base/text-input";

import { commentLimits } from "./limits";

/** What a form without a choice sends is no choice. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal(""), schema])
    .optional()
    .transform((value): z.output<Schema> | null => (value === "" || value === undefined ? null : value));

export const stances = ["for", "against"] as const;
export type Stance = (typeof stances)[number];

export const commentText = textInput(commentLimits);

export const postCommentInput = z.object({
  text: commentText,
  /** The comment that this one answers. */
  parentId: optional(z.uuid()),
  /** An argument says for or against; anything else says neither. */
  stance: optional(z.enum(stances)),
  /** As which organisation its author speaks. */
  organisation: optional(z.uuid()).optional(),
  locale: z.enum(locales).optional(),
});
export type PostCommentInput = z.output<typeof postCommentInput>;

export const commentSubject = z.object({ commentId: z.uuid() });
