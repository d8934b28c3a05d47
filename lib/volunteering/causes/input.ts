import { z } from "zod";
import {
  dottedForm,
  localizedLine,
  localizedMarkdown,
  optionalMoment,
  optionalNumber,
  version,
} from "@/lib/cities/fields";

export const causeLimits = { title: 120, text: 2000, place: 200, causes: 50 } as const;

/** By the city's clocks. */
const words = {
  activity: z.uuid(),
  title: localizedLine(causeLimits.title),
  text: localizedMarkdown(causeLimits.text),
  place: localizedLine(causeLimits.place),
  startsAt: optionalMoment,
  endsAt: optionalMoment,
  needed: optionalNumber({ min: 1, max: 10_000 }).refine((value) => value !== null, { error: "needed" }),
};

export const addCauseInput = dottedForm(words);
export const changeCauseInput = dottedForm({ id: z.uuid(), version, ...words });
export const causeInput = z.object({ activity: z.uuid(), id: z.uuid() });

export type AddCauseInput = z.output<typeof addCauseInput>;
export type ChangeCauseInput = z.output<typeof changeCauseInput>;
export type CauseInput = z.output<typeof causeInput>;
