import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/base/clean-text";

type Bounds = { min?: number; max: number };

/** One line that a person typed, cleaned; bounds count characters as people see them, so an emoji is one. */
export function lineInput(bounds: Bounds) {
  return bounded(cleanLine, bounds);
}

/** Several lines, cleaned. */
export function textInput(bounds: Bounds) {
  return bounded(cleanText, bounds);
}

function bounded(clean: (value: string) => string, { min = 0, max }: Bounds) {
  return z
    .string()
    .transform(clean)
    .superRefine((value, context) => {
      const length = characters(value, max);
      if (length < min) {
        context.addIssue({
          code: "too_small",
          origin: "string",
          minimum: min,
          inclusive: true,
          input: value,
        });
      }
      if (length > max) {
        context.addIssue({ code: "too_big", origin: "string", maximum: max, inclusive: true, input: value });
      }
    });
}

/** Code points; a text far past its limit is not walked through. */
function characters(value: string, max: number): number {
  return value.length > 4 * max + 4 ? value.length : [...value].length;
}
