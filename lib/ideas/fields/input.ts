import { z } from "zod";

const most = { fields: 60, name: 120, text: 4000, choices: 60 };

/** What was typed to the questions of a board, by the names of their fields: its form decides what of it counts. */
export const fieldAnswers = z
  .record(
    z.string().max(most.name),
    z.union([z.string().max(most.text), z.array(z.string().max(most.name)).max(most.choices)]),
  )
  .default({});

export type FieldAnswers = z.output<typeof fieldAnswers>;

/** A form's fields whose names say that they answer a question, beside its own; longer than any answer may be, they end. */
export function withAnswers<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((sent) => {
    if (typeof sent !== "object" || sent === null || "fields" in sent) return sent;
    const named = Object.entries(sent).filter(([name]) => name.startsWith("q_") && name.length <= most.name);
    const answers = named.flatMap(([name, value]) => {
      const text = textOf(value);
      return text === null ? [] : [[name, text]];
    });
    return { ...sent, fields: Object.fromEntries(answers.slice(0, most.fields)) };
  }, schema);
}

function textOf(value: unknown): string | string[] | null {
  if (typeof value === "string") return value.slice(0, most.text);
  if (!Array.isArray(value)) return null;
  return value
    .filter((one) => typeof one === "string")
    .slice(0, most.choices)
    .map((one) => one.slice(0, most.name));
}
