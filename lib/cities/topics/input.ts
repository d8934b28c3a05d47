import { z } from "zod";
import { dottedForm, localizedLine, optionalLine, version } from "@/lib/cities/fields";

/** Drawn in lib/ui/topic-icon; one that nobody drew is shown as the plain one. */
const icon = z.string().regex(/^[a-zA-Z-]{1,30}$/, "choose");
const hue = z.coerce.number<string>().int().min(0).max(359);

const words = { name: localizedLine(60), icon, hue, department: optionalLine(80) };

export const addTopicInput = dottedForm(words);
export const changeTopicInput = dottedForm({ version, id: z.uuid(), ...words });
export const moveTopicInput = z.object({ id: z.uuid(), direction: z.enum(["up", "down"]) });
export const topicInput = z.object({ id: z.uuid() });

export type TopicWords = z.output<typeof addTopicInput>;
export type ChangeTopicInput = z.output<typeof changeTopicInput>;
