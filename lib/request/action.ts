import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { noteWritten } from "@/lib/base/current-request";
import type { FormState } from "@/lib/base/form-state";
import { formFields, typedValues } from "./form-data";
import { requestPath } from "./host";
import { onwardPath } from "./onward";
import { safeNext } from "./paths";
import { type ActionRequest, type ActionResult, type Options, runForm } from "./run-form";
import { writtenIn } from "./written";

export type { ActionRequest, ActionResult } from "./run-form";

/** The one entry of every server action: see `runForm`. What it answers becomes the form's state, or a page. */
export function cityAction<Schema extends z.ZodType, Prepared = undefined>(
  name: string,
  schema: Schema,
  work: (request: ActionRequest<z.output<Schema>, Prepared>) => Promise<ActionResult>,
  options: Options<z.output<Schema>, Prepared> = {},
) {
  return async (_state: FormState, data: FormData): Promise<FormState> => {
    const fields = formFields(data);
    const pagePath = await requestPath();
    const sent = { fields, key: formKeyOf(data), pagePath };
    const { base, outcome } = await runForm({ name, schema, work, options }, sent);
    if ("go" in outcome) {
      // An address that differs by its fragment alone is taken for the page that is shown already, as it was.
      if (pathOf(outcome.go) === pathOf(pagePath)) refresh();
      redirect(isElsewhere(outcome.go) ? base.path(onwardPath(base.city.id, outcome.go)) : outcome.go);
    }
    if ("first" in outcome) {
      // A form may say which place on the page to come back to.
      const next = data.has("back") ? safeNext(String(data.get("back"))) : pagePath;
      redirect(base.path(`${outcome.first}?next=${encodeURIComponent(next)}`));
    }
    if ("done" in outcome) {
      return { status: "done", message: outcome.done, values: outcome.values, formKey: randomUUID() };
    }
    noteWritten(writtenIn(fields));
    const { invalid: message, fields: errors = {}, formKey } = outcome;
    const values = { ...typedValues(fields), ...outcome.values };
    return { status: "invalid", message, fields: errors, values, formKey };
  };
}

function pathOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? "";
}

function isElsewhere(address: string): boolean {
  return !address.startsWith("/");
}

/** Only what a key of ours is made of: the database takes no NUL. */
function formKeyOf(data: FormData): string {
  const key = data.get("form_key");
  return typeof key === "string" ? key.replace(/[^\w-]/g, "").slice(0, 100) : "";
}
