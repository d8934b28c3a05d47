import { z } from "zod";
import { textInput } from "@/lib/base/text-input";

export const grades = [1, 2, 3, 4, 5] as const;
export const wordsLimit = 1000;

const grade = z.enum(["1", "2", "3", "4", "5"], { error: "choose" }).transform((value) => Number(value));

export const reviewInput = z.object({
  code: z.string().max(20),
  clear: grade,
  worth: grade,
  words: textInput({ max: wordsLimit }).default(""),
});

export type ReviewInput = z.output<typeof reviewInput>;
