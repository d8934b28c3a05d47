import { z } from "zod";
import { nestDotted } from "@/lib/base/dotted-fields";
import { locales } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { lineInput, textInput } from "@/lib/base/text-input";

/** A line that may be left empty: then "". */
export function optionalLine(max: number) {
  return lineInput({ max }).default("");
}

/** Whole numbers as people type them, in thousands grouped or not; empty is null. */
export function optionalNumber({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .default("")
    .transform((text, context) => {
      const typed = text.trim();
      if (typed === "") return null;
      const digits = grouped.test(typed) ? typed.replace(/\D/g, "") : typed;
      if (!/^-?\d{1,15}$/.test(digits)) {
        context.addIssue({ code: "custom", message: "wholeNumber", input: text });
        return z.NEVER;
      }
      return Number(digits);
    })
    .pipe(z.number().min(min).max(max).nullable());
}

const grouped = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u;

/** A day of the city's calendar, as a date field sends it; none is none. */
export const optionalDay = z
  .union([z.literal(""), z.iso.date({ error: "invalid" }).refine(isOurs, { error: "invalid" })])
  .optional()
  .transform((value) => value || null);

/** A day and a time of the city's clocks, as such a field sends them; none is none. */
export const optionalMoment = z
  .union([
    z.literal(""),
    z.iso.datetime({ local: true, error: "invalid" }).refine(isOurs, { error: "invalid" }),
  ])
  .optional()
  .transform((value) => value || null);

const id = z.uuid({ error: "choose" });

/** Boxes of which each names a row by its id: one that is ticked comes alone. */
export const idList = z.union([id.transform((one) => [one]), z.array(id).max(500)]).default([]);

/** A box that was ticked or not. */
export const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export function localizedLine(max: number) {
  return localized(lineInput({ max }));
}

export function localizedMarkdown(max: number) {
  return localized(textInput({ max }));
}

/** A form whose fields may be named `name.en`. */
export function dottedForm<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(nestDotted, z.object(shape));
}

/** What every settings form carries: the version of what it showed. */
export const version = z.string().max(40).default("");

/** A year that is only half typed is another age, and before the year 1 there is none that the database takes. */
function isOurs(day: string): boolean {
  return day >= "1900";
}

function localized(text: z.ZodType<string, string>) {
  return z
    .partialRecord(z.enum(locales), text)
    .default({})
    .transform((texts): Localized => Object.fromEntries(Object.entries(texts).filter(([, value]) => value)));
}
