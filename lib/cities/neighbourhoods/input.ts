import { z } from "zod";
import { dottedForm, localizedLine, optionalNumber, version } from "@/lib/cities/fields";

const words = { name: localizedLine(120), population: optionalNumber({ min: 0, max: 50_000_000 }) };

export const addNeighbourhoodInput = dottedForm(words);
export const changeNeighbourhoodInput = dottedForm({ version, id: z.uuid(), ...words });
export const neighbourhoodInput = z.object({ id: z.uuid() });

const nameProperty = z.string().max(200).default("");

export const uploadShapesInput = z.object({
  file: z.instanceof(File, { error: "required" }),
  nameProperty,
});

/** The kept upload that was looked at, and what becomes of neighbourhoods that are not in it. */
export const applyShapesInput = z.object({
  draft: z.string().max(60),
  nameProperty,
  others: z.enum(["keep", "archive"]).default("keep"),
});

export type NeighbourhoodWords = z.output<typeof addNeighbourhoodInput>;
export type ChangeNeighbourhoodInput = z.output<typeof changeNeighbourhoodInput>;
