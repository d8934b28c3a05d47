import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { withAnswers } from "@/lib/ideas/fields/input";
import { ideaFields, ideaLimits, wholePlace } from "@/lib/ideas/input";
import { photoFields } from "@/lib/ideas/posting/input";

const fileId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional();
const alt = lineInput({ max: ideaLimits.alt }).default("");
const dropped = z.string().optional();

/** The photos an idea has already: each with its description, and whether it is to go. */
const keptFields = {
  ...{ kept1: fileId, kept2: fileId, kept3: fileId, kept4: fileId, kept5: fileId },
  ...{ keptAlt1: alt, keptAlt2: alt, keptAlt3: alt, keptAlt4: alt, keptAlt5: alt },
  ...{ drop1: dropped, drop2: dropped, drop3: dropped, drop4: dropped, drop5: dropped },
};

export const editIdeaInput = withAnswers(
  z.object({ ideaId: z.uuid(), ...ideaFields, ...photoFields, ...keptFields }),
).transform(wholePlace);

/** Which idea, and what is said to what its board asks. */
export const askedInEdit = withAnswers(z.object({ ideaId: z.uuid(), fields: ideaFields.fields }));

export type EditIdeaInput = z.output<typeof editIdeaInput>;
