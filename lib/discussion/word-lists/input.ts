import { z } from "zod";
import { cleanText } from "@/lib/base/clean-text";
import { nestDotted } from "@/lib/base/dotted-fields";
import { type Locale, locales } from "@/lib/base/locales";
import { version } from "@/lib/cities/fields";

/** What happens to what has a listed word in it: it waits for staff, or it is public and staff look at it. */
export const wordEffects = ["wait", "flag"] as const;
export type WordEffect = (typeof wordEffects)[number];

/** Whatever language a contribution is in, or one. */
export const anyLanguage = "any";
export type ListLanguage = Locale | typeof anyLanguage;
export const listLanguages: readonly ListLanguage[] = [anyLanguage, ...locales];

export const wordListLimits = { words: 500, letters: 60, text: 32_000 } as const;

/** One word a line, each once; a star stands for what may go before or after it. */
const lines = z
  .string()
  .max(wordListLimits.text)
  .default("")
  .transform((text) => [
    ...new Set(
      cleanText(text)
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .superRefine((words, context) => {
    const refuse = (message: string, params: Record<string, unknown> = {}) =>
      context.addIssue({ code: "custom", message, params, input: words });
    if (words.length > wordListLimits.words) refuse("tooManyWords");
    else if (words.some((word) => word.length > wordListLimits.letters)) refuse("wordTooLong");
    else if (words.some((word) => !/[\p{L}\p{N}]/u.test(word))) refuse("wordWithoutLetter");
    else if (words.some((word) => word.includes("*") && word.replace(/[^\p{L}\p{N}]/gu, "").length < 3))
      refuse("stemTooShort");
  });

const perLanguage = z.partialRecord(z.enum([anyLanguage, ...locales]), lines).default({});

export const wordListsInput = z.preprocess(
  nestDotted,
  z.object({ version, wait: perLanguage, flag: perLanguage }),
);
export type WordListsInput = z.output<typeof wordListsInput>;
