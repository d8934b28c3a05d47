import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { withAnswers } from "@/lib/ideas/fields/input";
import { ideaFields, ideaLimits, wholePlace } from "@/lib/ideas/input";

const photo = z.instanceof(File).optional();
const alt = lineInput({ max: ideaLimits.alt }).default("");

/** The form's places for photos, each with its description. */
export const photoFields = {
  ...{ photo1: photo, photo2: photo, photo3: photo, photo4: photo, photo5: photo },
  ...{ alt1: alt, alt2: alt, alt3: alt, alt4: alt, alt5: alt },
};

export const photoNumbers = [1, 2, 3, 4, 5] as const;

/** The whole form for a new idea. */
export const postIdeaInput = withAnswers(
  z.object({
    ...ideaFields,
    ...photoFields,
    /** Codes of similar ideas that the writer has seen, so that they are not shown as a step again. */
    seen: z
      .string()
      .max(2000)
      .default("")
      .transform((codes) => codes.split(",").filter(Boolean)),
    /** As which organisation its author speaks; none where it is the person alone. */
    organisation: z
      .union([z.literal(""), z.uuid({ error: "choose" })])
      .optional()
      .transform((id) => id || null),
    anyway: z.string().optional(),
  }),
).transform(wholePlace);

/** What decides what its board asks, and what is said to that. */
export const askedInput = withAnswers(
  z.object({ project: ideaFields.project, activity: ideaFields.activity, fields: ideaFields.fields }),
);

export type PostIdeaInput = z.output<typeof postIdeaInput>;

const file = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
});

/** A prepared picture as it waits with an idea for the writer's sign-in. */
export const waitingPictures = z
  .array(file.extend({ smaller: z.array(file), alt: z.string() }))
  .max(ideaLimits.images)
  .default([]);
