import { z } from "zod";
import { optionalNumber, version } from "@/lib/cities/fields";

/** To which ideas a new rule applies: those to come, or also those that wait, counted from then or from now. */
export const promiseScopes = ["new", "sincePosting", "sinceToday"] as const;
export type PromiseScope = (typeof promiseScopes)[number];

export const promiseInput = z
  .object({
    version,
    promiseDays: optionalNumber({ min: 1, max: 730 }),
    promiseSupports: optionalNumber({ min: 1, max: 1_000_000 }),
    promiseSupportDays: optionalNumber({ min: 1, max: 730 }),
    scope: z.enum(promiseScopes).default("new"),
    /** The other button of the form counts what the rule would do. */
    intent: z.enum(["save", "preview"]).default("save"),
  })
  .refine((input) => input.promiseSupports === null || input.promiseSupportDays !== null, {
    path: ["promiseSupportDays"],
    error: "required",
  });

export type PromiseInput = z.output<typeof promiseInput>;

export type PromiseRule = {
  promiseDays: number | null;
  promiseSupports: number | null;
  promiseSupportDays: number;
};

export function ruleOf(input: Omit<PromiseInput, "version" | "scope" | "intent">): PromiseRule {
  return { ...input, promiseSupportDays: input.promiseSupportDays ?? 30 };
}
