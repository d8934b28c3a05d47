import { z } from "zod";
import { nestDotted } from "@/lib/base/dotted-fields";
import { videoOf } from "@/lib/base/video-hosts";
import { localizedLine, localizedMarkdown, optionalLine, ticked, version } from "@/lib/cities/fields";
import { blockKinds, blockLimits, shapes } from "./kinds";
import { isSafeLink } from "./links";

const file = z.instanceof(File, { error: "invalid" }).optional();

const item = z.object({
  title: localizedLine(blockLimits.itemTitle),
  text: localizedMarkdown(blockLimits.itemText),
  name: optionalLine(blockLimits.name),
  file,
  remove: ticked,
});

const fields = {
  project: z.uuid(),
  kind: z.enum(blockKinds),
  title: localizedLine(blockLimits.title),
  text: localizedMarkdown(blockLimits.text),
  alt: localizedLine(blockLimits.alt),
  label: localizedLine(blockLimits.label),
  link: optionalLine(blockLimits.link),
  file,
  /** By their ids; what is to be added is called `new`. */
  items: z.preprocess(nestItems, z.record(z.union([z.uuid(), z.literal("new")]), item)).default({}),
};

export const addBlockInput = z.preprocess(nestDotted, z.object(fields).superRefine(leadSomewhere));
export const changeBlockInput = z.preprocess(
  nestDotted,
  z.object({ id: z.uuid(), version, ...fields }).superRefine(leadSomewhere),
);
export const blockInput = z.object({ project: z.uuid(), id: z.uuid() });
export const moveBlockInput = z.object({
  project: z.uuid(),
  id: z.uuid(),
  to: z.enum(["up", "down"]),
});

export type BlockFields = Omit<z.output<typeof addBlockInput>, "project">;
export type AddBlockInput = z.output<typeof addBlockInput>;
export type ChangeBlockInput = z.output<typeof changeBlockInput>;
export type ItemFields = z.output<typeof item>;

/** `<id>.title.en` as a tree, so that errors are named like their fields. */
function nestItems(flat: unknown): unknown {
  if (typeof flat !== "object" || flat === null) return flat;
  const nested = nestDotted(flat) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(nested).map(([id, parts]) => [id, nestDotted(parts)]));
}

type Linked = { kind: (typeof blockKinds)[number]; link: string };

/** An address is one of a video that can be shown, or a page of ours or a safe one elsewhere. */
function leadSomewhere({ kind, link }: Linked, context: z.RefinementCtx): void {
  const wanted = shapes[kind].link;
  if (!wanted) return;
  const fits = wanted === "video" ? videoOf(link) !== null : isSafeLink(link);
  if (!fits)
    context.addIssue({ code: "custom", message: link ? "invalid" : "required", path: ["link"], input: link });
}
