import { z } from "zod";
import { locales } from "@/lib/base/locales";
import { lineInput, textInput } from "@/lib/base/text-input";
import { fieldAnswers, withAnswers } from "./fields/input";

/** What a form shows before it is reached and a command refuses past it. */
export const ideaLimits = {
  title: { min: 5, max: 120 },
  text: { min: 20, max: 5000 },
  address: 200,
  images: 5,
  alt: 200,
  /** New ideas of one person within a day. */
  perDay: 10,
} as const;

/** A choice that may be left open: the empty string of a select is none. */
const optionalId = z
  .union([z.literal(""), z.uuid({ error: "choose" })])
  .nullish()
  .transform((value) => value || null);

const coordinate = (limit: number) =>
  z
    .union([z.literal(""), z.coerce.number().min(-limit).max(limit)])
    .nullish()
    .transform((value) => (value === "" || value === undefined ? null : value));

/** The fields of an idea's form; pictures are files and go beside them. */
export const ideaFields = {
  title: lineInput(ideaLimits.title),
  text: textInput(ideaLimits.text),
  locale: z.enum(locales).optional(),
  topicId: optionalId,
  neighbourhoodId: optionalId,
  lat: coordinate(90),
  lng: coordinate(180),
  address: lineInput({ max: ideaLimits.address }).default(""),
  /** The code of the project on whose board it is posted; the city-wide one where none is named. */
  project: z.string().max(20).optional(),
  /** The code of the challenge that it answers. */
  activity: z.string().max(20).optional(),
  /** What is said to the questions of the board. */
  fields: fieldAnswers,
};

export const submitIdeaInput = withAnswers(z.object(ideaFields)).transform(wholePlace);
export type SubmitIdeaInput = z.output<typeof submitIdeaInput>;

/** A picture that is kept already, as an idea shows it; the first one is the cover. */
export type IdeaImage = { fileId: string; alt: string };

export const ideaSubject = z.object({ ideaId: z.uuid() });

/** Half a pair of coordinates is no place. */
export function wholePlace<T extends { lat: number | null; lng: number | null }>(input: T): T {
  return input.lat === null || input.lng === null ? { ...input, lat: null, lng: null } : input;
}
