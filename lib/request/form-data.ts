import type { z } from "zod";
import type { FormValues } from "@/lib/base/form-state";
import { issueMessage } from "@/lib/i18n/issues";
import type { Translator } from "@/lib/i18n/translator";

export type FormFields = Record<string, string | string[] | File | File[]>;

/**
 * A form's own fields: repeated names become lists; the framework's fields and file inputs in which nothing was
 * chosen are left out. A chosen file that is empty has a name, and is refused like any other that is no picture.
 */
export function formFields(data: FormData): FormFields {
  const fields: FormFields = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION") || name === "form_key") continue;
    const values = data.getAll(name).filter((value) => typeof value === "string" || isChosen(value));
    const [first] = values;
    if (first === undefined) continue;
    fields[name] = values.length === 1 ? first : (values as string[] | File[]);
  }
  return fields;
}

/** Some readers of a form call the file of an empty input "undefined". */
function isChosen({ size, name }: File): boolean {
  return size > 0 || (name !== "" && name !== "undefined" && name !== "blob");
}

/** What was typed, to be shown again; of a chosen file only its name can be. */
export function typedValues(fields: FormFields): FormValues {
  const values: FormValues = {};
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) values[name] = value.map(textOf);
    else values[name] = textOf(value);
  }
  return values;
}

function textOf(value: string | File): string {
  return typeof value === "string" ? value : value.name;
}

/** One sentence a field, in the reader's language. */
export function fieldErrors(t: Translator, error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join(".") || "form";
    fields[name] ??= issueMessage(t, issue);
  }
  return fields;
}
