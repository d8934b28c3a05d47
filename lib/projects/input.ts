import { z } from "zod";
import {
  dottedForm,
  localizedLine,
  localizedMarkdown,
  optionalLine,
  ticked,
  version,
} from "@/lib/cities/fields";
import { templateKeys } from "./templates";
import { type Section, sectionNames, textLimits } from "./texts";

const id = z.uuid();
const title = localizedLine(textLimits.title);

/** From a template, ours or the city's own, or from another project. */
export const createProjectInput = dottedForm({
  title,
  template: z.enum(templateKeys).optional(),
  copy: z.uuid().optional(),
  own: z.uuid().optional(),
});

export const changeAboutInput = dottedForm({
  id,
  version,
  title,
  summary: localizedLine(textLimits.summary),
  topicId: z
    .union([z.literal(""), z.uuid({ error: "choose" })])
    .optional()
    .transform((value) => value || null),
  department: optionalLine(80),
  coverAlt: localizedLine(textLimits.coverAlt),
  picture: z.instanceof(File, { error: "invalid" }).optional(),
  removePicture: ticked,
});

const long = (name: keyof typeof textLimits) => localizedMarkdown(textLimits[name]);

/** A form sends the texts of its section only. */
export const changeTextsInput = dottedForm({
  id,
  version,
  section: z.enum(sectionNames as [Section, ...Section[]]),
  objective: long("objective"),
  audience: long("audience"),
  decision: long("decision"),
  decider: long("decider"),
  openPoints: long("openPoints"),
  fixedPoints: long("fixedPoints"),
  commitment: long("commitment"),
  means: long("means"),
  outcome: long("outcome"),
});

export const projectInput = z.object({ id });

export type CreateProjectInput = z.output<typeof createProjectInput>;
export type ChangeAboutInput = z.output<typeof changeAboutInput>;
export type ChangeTextsInput = z.output<typeof changeTextsInput>;
