import { z } from "zod";
import { lineInput, textInput } from "@/lib/base/text-input";
import { ticked, version } from "@/lib/cities/fields";
import { residenceFields } from "../fields";

const field = z.enum(residenceFields, { error: "choose" });

export const yearChoices = ["none", "1", "2", "3"] as const;

export const residenceRulesInput = z.object({
  version,
  /** One that is ticked comes alone. */
  fields: z.union([field.transform((one) => [one]), z.array(field)]).default([]),
  letters: ticked,
  claim: lineInput({ max: 100 }).default(""),
  /** One a line. */
  claimValues: textInput({ max: 4000 })
    .default("")
    .transform((text) => [...new Set(text.split("\n").map((line) => line.trim()))].filter(Boolean)),
  years: z.enum(yearChoices, { error: "choose" }),
});
export type ResidenceRulesInput = z.output<typeof residenceRulesInput>;
