import { z } from "zod";
import { locales } from "@/lib/base/locales";
import { lineInput } from "@/lib/base/text-input";

export const nameLimit = 60;

export const relations = ["resident", "entrepreneur", "student", "visitor", "association"] as const;
export type Relation = (typeof relations)[number];

export const involvements = ["propose", "discuss", "vote", "volunteer", "events"] as const;
export type Involvement = (typeof involvements)[number];

const name = lineInput({ min: 1, max: nameLimit });

export const namesInput = z.object({ firstName: name, lastName: name });
export type NamesInput = z.output<typeof namesInput>;

/** A choice that may be left open: the empty string of a select is none. */
function choice<Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .union([z.literal(""), z.enum(values)])
    .optional()
    .transform((value) => value || null);
}

/** One ticked box comes as a string, several as a list, none not at all. */
const ticked = z
  .union([z.enum(involvements).transform((one) => [one]), z.array(z.enum(involvements))])
  .default([])
  .transform((list) => [...new Set(list)]);

const about = {
  relation: choice(relations),
  involvement: ticked,
  neighbourhoodId: z
    .union([z.literal(""), z.uuid({ error: "choose" })])
    .optional()
    .transform((value) => value || null),
  locale: z.enum(locales, { error: "choose" }),
};

export const aboutMeInput = z.object(about);
export type AboutMeInput = z.output<typeof aboutMeInput>;

const checkbox = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const profileInput = namesInput.extend({
  ...about,
  mailAnswers: checkbox,
  mailReplies: checkbox,
  mailFollows: checkbox,
  /** Only staff are asked; about updates only policy makers. */
  mailReminders: checkbox,
  mailDigests: checkbox,
  mailUpdates: checkbox,
});
export type ProfileInput = z.output<typeof profileInput>;
