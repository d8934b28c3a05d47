import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { dottedForm, localizedLine, localizedMarkdown, version } from "@/lib/cities/fields";
import { awards } from "./view";

export const finalistLimits = { reason: 600, words: 120, gets: 200, takenBack: 300, most: 50 } as const;

const place = { activity: z.uuid(), idea: z.uuid() };

/** Why an idea is in the last round, and what it is recognised as. */
export const nameFinalistInput = dottedForm({
  ...place,
  version,
  reason: localizedMarkdown(finalistLimits.reason),
  award: z
    .enum(["", ...awards], { error: "choose" })
    .default("")
    .transform((value) => value || null),
  awardWords: localizedLine(finalistLimits.words),
  awardGets: localizedLine(finalistLimits.gets),
});

export const takeBackFinalistInput = z.object({
  ...place,
  /** The author reads it; of one that nobody knows of yet there is none. */
  why: lineInput({ max: finalistLimits.takenBack }).default(""),
});

export const challengeInput = z.object({ activity: z.uuid() });

export type NameFinalistInput = z.output<typeof nameFinalistInput>;
export type TakeBackFinalistInput = z.output<typeof takeBackFinalistInput>;
export type ChallengeInput = z.output<typeof challengeInput>;
