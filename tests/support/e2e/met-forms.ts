import { builtActions } from "./build";
import { type Form, PlainBrowser } from "./plain-browser";

/** A form as somebody met it on a page: what it does, where, and how to come as who met it. */
export type MetForm = {
  form: Form;
  /** The exported name of its action. */
  action: string;
  host: string;
  who: string;
  browser: () => Promise<PlainBrowser>;
};

type Visit = { host: string; who: string; browser: () => Promise<PlainBrowser>; paths: string[] };

/** Collects one form of each kind, whatever it is about, from pages as different people see them. */
export function collectForms() {
  const kinds = new Map<string, MetForm>();
  const names = new Map(builtActions().map(({ id, name }) => [id, name]));
  return {
    met: (): MetForm[] => [...kinds.values()],
    async visit({ paths, ...visitor }: Visit): Promise<void> {
      const browser = await visitor.browser();
      for (const path of paths) {
        for (const form of await browser.forms(path)) {
          const action = names.get(actionId(form));
          // The export of one's own data is sent to a handler.
          if (!action) continue;
          const kind = `${visitor.who} ${action} ${ownFields(form).map(({ name }) => name.replace(/\d/g, ""))}`;
          if (!kinds.has(kind)) kinds.set(kind, { ...visitor, form, action });
        }
      }
    },
  };
}

export function ownFields({ fields }: Form): Form["fields"] {
  return fields.filter(({ name }) => !name.startsWith("$ACTION"));
}

export function actionId({ fields }: Form): string {
  for (const { name, value } of fields) {
    const id = name.startsWith("$ACTION") ? /"id":"(\w+)"/.exec(value)?.[1] : undefined;
    if (id) return id;
  }
  return "";
}

/** The name by which a test tells a fault of this form. */
export function said({ who, action, form }: MetForm): string {
  return `${action} of ${who} at ${form.path.replace(/[0-9a-f-]{36}|q\w{12,}/g, "…")}`;
}

export const anonymous = async (host: string) => new PlainBrowser(host);
