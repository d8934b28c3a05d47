import { z } from "zod";
import { locales } from "@/lib/base/locales";
import { lineInput, textInput } from "@/lib/base/text-input";

/** What a city's list of neighbourhoods holds when it begins; characters of a name, and names. */
const nameLimit = 80;
const namesLimit = 300;

const localeChoice = z.enum(locales, { error: "choose" });
const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

/** One schema a question; the wizard asks them one at a time, in this order. */
export const questions = {
  name: z.object({ name: lineInput({ min: 2, max: 80 }) }),
  /** Its shape is told by `nameFault`, in a sentence of its own. */
  address: z.object({ slug: z.string({ error: "required" }).trim().toLowerCase().min(1) }),
  language: z.object({ defaultLocale: localeChoice }),
  languages: z.object({ locales: list(localeChoice) }),
  time: z.object({ timeZone: z.string().refine(isTimeZone, { error: "choose" }) }),
  colour: z.object({
    brandColor: z
      .string()
      .trim()
      .regex(/^#[0-9a-f]{6}$/i, { error: "colour" }),
  }),
  promise: z.object({ promiseDays: z.coerce.number().int().min(0).max(365) }),
  department: z.object({ answeringDepartment: lineInput({ max: 120 }).default("") }),
  neighbourhoods: z.object({
    neighbourhoods: textInput({ max: 30_000 }).superRefine(refuseLongLists).default(""),
  }),
} as const;

export type Question = keyof typeof questions;

export const questionOrder = Object.keys(questions).filter(isQuestion);

export function isQuestion(name: string): name is Question {
  return Object.hasOwn(questions, name);
}

/** What a founder has answered so far. */
export type CityAnswers = Partial<{
  name: string;
  slug: string;
  defaultLocale: (typeof locales)[number];
  locales: (typeof locales)[number][];
  timeZone: string;
  brandColor: string;
  promiseDays: number;
  answeringDepartment: string;
  neighbourhoods: string;
}>;

/** Everything a city needs; what may be left out has its default. */
export const completeAnswers = z.object({
  ...questions.name.shape,
  ...questions.address.shape,
  ...questions.language.shape,
  locales: z.array(localeChoice).default([]),
  timeZone: questions.time.shape.timeZone.default("Europe/Brussels"),
  brandColor: questions.colour.shape.brandColor.default("#0b6e4f"),
  promiseDays: questions.promise.shape.promiseDays.default(30),
  answeringDepartment: questions.department.shape.answeringDepartment,
  neighbourhoods: questions.neighbourhoods.shape.neighbourhoods,
});

/** One name a line; blank lines and repeats do not count. */
export function neighbourhoodNames(text: string): string[] {
  const names = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(names.filter(Boolean))];
}

/** Says what would not fit instead of cutting it. */
function refuseLongLists(text: string, context: z.RefinementCtx): void {
  const names = neighbourhoodNames(text);
  const refuse = (message: string, maximum: number) =>
    context.addIssue({ code: "too_big", origin: "string", maximum, inclusive: true, input: text, message });
  if (names.some((name) => [...name].length > nameLimit)) refuse("lineTooLong", nameLimit);
  if (names.length > namesLimit) refuse("tooManyLines", namesLimit);
}

function isTimeZone(zone: string): boolean {
  return Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC";
}
