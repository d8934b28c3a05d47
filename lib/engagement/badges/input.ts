import { z } from "zod";
import { dottedForm, localizedLine, ticked, version } from "@/lib/cities/fields";
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

const picture = { picture: z.instanceof(File, { error: "invalid" }).optional(), removePicture: ticked };

export const addBadgeInput = dottedForm({ ...rule, ...picture });
export const changeBadgeInput = dottedForm({ version, id: z.uuid(), ...rule, ...picture });
export const badgeInput = z.object({ id: z.uuid() });

/** The picture is a file by then (lib/files), null for none; undefined leaves it as it is. */
type Filed<Input> = Omit<Input, "picture" | "removePicture"> & { fileId?: string | null };

export type BadgeInput = Filed<z.output<typeof addBadgeInput>>;
export type ChangeBadgeInput = Filed<z.output<typeof changeBadgeInput>>;
