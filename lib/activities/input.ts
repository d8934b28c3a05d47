import { z } from "zod";
import {
  dottedForm,
  localizedLine,
  localizedMarkdown,
  optionalMoment,
  ticked,
  version,
} from "@/lib/cities/fields";
import { ages } from "@/lib/people/about/ages";
import { begunKinds, resultKinds, whoKinds } from "./kinds";

export const activityLimits = { title: 80, intro: 1500, outcome: 5000 } as const;

const id = z.uuid();
const title = localizedLine(activityLimits.title);

export const createActivityInput = dottedForm({
  kind: z.enum(begunKinds, { error: "choose" }),
  title,
  project: z
    .union([z.literal(""), z.uuid({ error: "choose" })])
    .optional()
    .transform((value) => value || null),
});

export const changeActivityInput = dottedForm({
  id,
  version,
  title,
  intro: localizedMarkdown(activityLimits.intro),
});

/** A band, or none where it is open to that end. */
const age = z
  .enum(["", ...ages], { error: "choose" })
  .default("")
  .transform((value) => value || null);

const neighbourhood = z.uuid({ error: "choose" });

/** Who may take part; boards ask the same. */
export const whoFields = {
  who: z.enum(whoKinds, { error: "choose" }),
  /** One that is ticked comes alone. */
  neighbourhoodIds: z
    .union([neighbourhood.transform((one) => [one]), z.array(neighbourhood).max(500)])
    .default([]),
  ageFrom: age,
  ageTo: age,
  groupId: z
    .union([z.literal(""), z.uuid({ error: "choose" })])
    .optional()
    .transform((value) => value || null),
};

/** The moments are by the city's clocks. */
export const setRulesInput = z.object({
  id,
  version,
  opensAt: optionalMoment,
  closesAt: optionalMoment,
  ...whoFields,
  results: z.enum(resultKinds, { error: "choose" }),
  anonymous: ticked,
});

/** The city's own board has no other rules of its own. */
export const askOnBoardInput = z.object({ version, ...whoFields });

export const sayOutcomeInput = dottedForm({
  id,
  version,
  outcome: localizedMarkdown(activityLimits.outcome),
});

export const activityInput = z.object({ id });

export type CreateActivityInput = z.output<typeof createActivityInput>;
export type ChangeActivityInput = z.output<typeof changeActivityInput>;
export type SetRulesInput = z.output<typeof setRulesInput>;
export type AskOnBoardInput = z.output<typeof askOnBoardInput>;
export type SayOutcomeInput = z.output<typeof sayOutcomeInput>;
