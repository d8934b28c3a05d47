import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { dottedForm } from "@/lib/cities/fields";
import { ranges } from "@/lib/insight/period";
import { sizes, usualSizes, type Widget, widgets } from "@/lib/insight/widgets";
import { type Change, changes, type Placed, rearrange } from "./arrangement";

const widget = z.enum(widgets);
const list = z.union([widget.transform((one) => [one]), z.array(widget).max(100)]).default([]);

/** Saved for oneself, for the whole city, given up for the city's; or one step, where no script moves the rows. */
const plain = ["save", "city", "reset"] as const;
const intent = z
  .string()
  .default("save")
  .transform((text, context) => {
    const whole = plain.find((known) => known === text);
    if (whole) return { kind: whole };
    const [first, second] = text.split(" ");
    const change = changes.find((known) => known === first);
    const moved = widgets.find((known) => known === second);
    if (change && moved) return { kind: "step" as const, change, widget: moved };
    context.addIssue({ code: "custom", message: "invalid", input: text });
    return z.NEVER;
  });

export const arrangeInput = dottedForm({
  widget: list,
  size: z.partialRecord(widget, z.enum(sizes)).default({}),
  intent,
}).transform(({ widget: order, size, intent }) => {
  const placed: Placed[] = [...new Set(order)].map((one) => ({
    widget: one,
    size: size[one] ?? usualSizes[one],
  }));
  return { intent, placed: intent.kind === "step" ? rearrangedBy(placed, intent) : placed };
});
export type ArrangeInput = z.output<typeof arrangeInput>;

function rearrangedBy(placed: Placed[], step: { change: Change; widget: Widget }): Placed[] {
  return rearrange(placed, step.change, step.widget);
}

const day = z
  .union([z.literal(""), z.iso.date()])
  .catch("")
  .default("");

export const shareViewInput = z.object({
  name: lineInput({ min: 1, max: 80 }),
  range: z
    .union([z.literal(""), z.enum(ranges)])
    .catch("")
    .default(""),
  from: day,
  to: day,
  /** The code of a project; empty for the whole city. */
  project: z.string().default(""),
});
export type ShareViewInput = z.output<typeof shareViewInput>;

export const renameViewInput = z.object({ id: z.uuid(), name: lineInput({ min: 1, max: 80 }) });
export type RenameViewInput = z.output<typeof renameViewInput>;

export const endViewInput = z.object({ id: z.uuid() });
export type EndViewInput = z.output<typeof endViewInput>;
