import { z } from "zod";
import { version } from "@/lib/cities/fields";

export const mostContributions = 50;

const id = z.uuid({ error: "choose" });

export const nameContributionsInput = z.object({
  project: z.uuid(),
  version,
  /** One that is ticked comes alone. */
  ideas: z.union([id.transform((one) => [one]), z.array(id).max(mostContributions)]).default([]),
});

export type NameContributionsInput = z.output<typeof nameContributionsInput>;
