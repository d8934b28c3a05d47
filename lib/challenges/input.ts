import { z } from "zod";
import { dottedForm, localizedMarkdown, optionalDay, version } from "@/lib/cities/fields";

export const challengeLimits = { criteria: 2000, prize: 500, jury: 500 } as const;

/** What is looked for, what it brings, who decides and by which day of the city's calendar. */
export const saveChallengeInput = dottedForm({
  activity: z.uuid(),
  version,
  criteria: localizedMarkdown(challengeLimits.criteria),
  prize: localizedMarkdown(challengeLimits.prize),
  jury: localizedMarkdown(challengeLimits.jury),
  decidesOn: optionalDay,
  seasonId: z
    .union([z.literal(""), z.uuid({ error: "choose" })])
    .optional()
    .transform((value) => value || null),
});

export type SaveChallengeInput = z.output<typeof saveChallengeInput>;
