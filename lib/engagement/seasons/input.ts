import { z } from "zod";
import { nestDotted } from "@/lib/base/dotted-fields";
import { localizedLine, localizedMarkdown, ticked, version } from "@/lib/cities/fields";

export const seasonLimits = { name: 60, text: 1000, days: 366 } as const;

const day = z.iso.date({ error: "required" });

const fields = {
  name: localizedLine(seasonLimits.name),
  text: localizedMarkdown(seasonLimits.text),
  firstDay: day,
  lastDay: day,
  ranksPeople: ticked,
  ranksNeighbourhoods: ticked,
  ranksOrganisations: ticked,
};

type Fields = z.output<z.ZodObject<typeof fields>>;

function complete({ firstDay, lastDay, ...ranked }: Fields, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: "custom", message, path: [path], input: "" });
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 + 1;
  if (days < 1 || days > seasonLimits.days) refuse("lastDay", "invalid");
  if (!ranked.ranksPeople && !ranked.ranksNeighbourhoods && !ranked.ranksOrganisations)
    refuse("ranksPeople", "choose");
}

export const addSeasonInput = z.preprocess(nestDotted, z.object(fields).superRefine(complete));
export const changeSeasonInput = z.preprocess(
  nestDotted,
  z.object({ version, id: z.uuid(), ...fields }).superRefine(complete),
);
export const seasonInput = z.object({ id: z.uuid() });

export type SeasonWords = Fields;
export type ChangeSeasonInput = z.output<typeof changeSeasonInput>;
