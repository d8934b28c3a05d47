import { z } from "zod";
import { lineInput, textInput } from "@/lib/base/text-input";
import { version } from "@/lib/cities/fields";
import { publicWidgets, reportLimits, themeData } from "./parts";

const days = { from: z.iso.date({ error: "invalid" }), to: z.iso.date({ error: "invalid" }) };
const title = lineInput({ min: 3, max: reportLimits.title });
const text = textInput({ min: 1, max: reportLimits.text });
const id = z.uuid();
const revision = z.coerce.number().int().min(0).default(0);

export const addReportInput = z.object({ title, ...days });
export const changeReportInput = z.object({ id, version, title, ...days });
export const reportInput = z.object({ id });
export const publishReportInput = z.object({ id, revision });

export const addTextInput = z.object({ report: id, text });
export const changeTextInput = z.object({ report: id, id, version, text });
export const addFigureInput = z.object({ report: id, widget: z.enum(publicWidgets) });
export const movePartInput = z.object({ report: id, id, way: z.enum(["up", "down"]).default("up") });
export const removePartInput = z.object({ report: id, id, version });

/** A field that holds what the page knew, as JSON. */
function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .max(20_000)
    .transform((value, context) => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue({ code: "custom", message: "invalid" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

export const addVoiceInput = z.object({
  report: id,
  theme: json(themeData),
  /** The theme as a whole, or one of its quotes by its place. */
  what: z.enum(["theme", "0", "1", "2"]).default("theme"),
});

export type AddReportInput = z.output<typeof addReportInput>;
export type ChangeReportInput = z.output<typeof changeReportInput>;
export type AddVoiceInput = z.output<typeof addVoiceInput>;
