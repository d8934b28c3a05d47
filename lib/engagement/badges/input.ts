import { z } from "zod";
import { dottedForm, localizedLine, version } from "@/lib/cities/fields";
import { metrics } from "./metrics";

const mostLevels = 5;

/** What each level takes, as typed: "1, 5, 20". */
const levels = z
  .string()
  .max(60)
  .transform((text, context) => {
    const typed = text
      .split(/[^\d]+/)
      .filter(Boolean)
      .map(Number);
    const rising = typed.every((level, index) => level > (typed[index - 1] ?? 0) && level <= 100_000);
    if (typed.length > 0 && typed.length <= mostLevels && rising) return typed;
    context.addIssue({ code: "custom", message: "levels", input: text });
    return z.NEVER;
  });

const optionalId = z
  .union([z.literal(""), z.uuid()])
  .default("")
  .transform((id) => id || null);

const rule = {
  name: localizedLine(60),
  metric: z.enum(metrics),
  topicId: optionalId,
  neighbourhoodId: optionalId,
  levels,
};

export const addBadgeInput = dottedForm(rule);
export const changeBadgeInput = dottedForm({ version, id: z.uuid(), ...rule });
export const badgeInput = z.object({ id: z.uuid() });

export type BadgeInput = z.output<typeof addBadgeInput>;
export type ChangeBadgeInput = z.output<typeof changeBadgeInput>;
