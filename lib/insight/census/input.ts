import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { dottedForm, optionalNumber } from "@/lib/cities/fields";

/** A question's id, or the name of what every city asks: nothing else is a field. */
const field = z.string().regex(/^[\w-]{1,40}$/);

/** How many live here, by choice; an empty number is none known. */
export const censusInput = dottedForm({
  field,
  source: lineInput({ min: 1, max: 120 }),
  year: z.coerce.number<string>({ error: "wholeNumber" }).int("wholeNumber").min(1900).max(2200),
  count: z.record(z.string().max(40), optionalNumber({ min: 0, max: 100_000_000 })).default({}),
});
export type CensusInput = z.output<typeof censusInput>;

export const endCensusInput = z.object({ field });

export const readCensusInput = z.object({ field, file: z.instanceof(File, { error: "required" }) });
