import { DomUtils, parseDocument } from "htmlparser2";
import { type Answer, requestAt } from "./request-at";
import { addressOf } from "./test";

/** A field as the page holds it; `kind` is the input's type, "textarea" or "select". */
export type Field = {
  name: string;
  kind: string;
  value: string;
  /** A box or a choice that is not ticked. */
  off?: true;
  /** What a select offers. */
  options?: string[];
};
export type Form = { path: string; fields: Field[] };

/** What to send in place of a field's own value: null leaves it out, a list repeats it. */
export type Changes = Record<string, string | string[] | File | null>;

/** A browser with cookies and forms and nothing else: what a page without JavaScript is to be good for. */
export class PlainBrowser {
  readonly host: string;
  readonly cookies = new Map<string, string>();
  /** Every path that was asked for, without its query. */
  readonly visited = new Set<string>();

  constructor(host: string, session?: string) {
    this.host = host;
    if (session) this.cookies.set("cityloop.session", session);
  }

  async get(path: string): Promise<Answer> {
    this.visited.add(path.replace(/[?#].*$/, ""));
    return this.keepCookies(await requestAt(this.host, path, { headers: this.headers() }));
  }

  /** The page that an answer leads to. */
  async follow({ status, headers }: Answer): Promise<Answer> {
    if (!headers.location) throw new Error(`an answer ${status} leads nowhere`);
    const { pathname, search } = new URL(headers.location, addressOf(this.host));
    return this.get(pathname + search);
  }

  /** The forms of a page that are sent by POST. */
  async forms(path: string): Promise<Form[]> {
    return formsIn((await this.get(path)).text, path);
  }

  /** The form that has a field of this name. */
  async form(path: string, field: string): Promise<Form> {
    const found = (await this.forms(path)).find(({ fields }) => fields.some(({ name }) => name === field));
    if (!found) throw new Error(`${this.host}${path} has no form with ${field}`);
    return found;
  }

  async send(form: Form, changes: Changes = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new Response(filled(form, changes));
    const asking = {
      method: "POST",
      headers: {
        ...this.headers(),
        origin: addressOf(this.host),
        "content-type": body.headers.get("content-type") ?? "",
        ...headers,
      },
      body: Buffer.from(await body.arrayBuffer()),
    };
    return this.keepCookies(await requestAt(this.host, form.path, asking));
  }

  private headers(): Record<string, string> {
    if (this.cookies.size === 0) return {};
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
  }

  private keepCookies(answer: Answer): Answer {
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return answer;
  }
}

const fieldTags = ["input", "textarea", "select"];

export function formsIn(html: string, path: string): Form[] {
  const forms = DomUtils.getElementsByTagName("form", parseDocument(html));
  return forms
    .filter(({ attribs }) => attribs.method?.toLowerCase() === "post")
    .map((form) => ({
      path: form.attribs.action || path,
      fields: DomUtils.getElementsByTagName((name) => fieldTags.includes(name), form).flatMap((element) =>
        element.attribs.name ? [fieldOf(element)] : [],
      ),
    }));
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

function fieldOf(element: Element): Field {
  const name = element.attribs.name ?? "";
  if (element.name === "textarea") {
    // The first line break after the tag is not part of what it holds.
    return { name, kind: "textarea", value: DomUtils.textContent(element).replace(/^\n/, "") };
  }
  if (element.name === "select") {
    const options = DomUtils.getElementsByTagName("option", element);
    const chosen = options.find(({ attribs }) => "selected" in attribs) ?? options[0];
    const values = options.map(({ attribs }) => attribs.value ?? "");
    return { name, kind: "select", value: chosen?.attribs.value ?? "", options: values };
  }
  // Numbers are asked for in fields of text, which have a keyboard of digits.
  const isNumber = /^(numeric|decimal)$/.test(element.attribs.inputmode ?? "");
  const kind = isNumber ? "number" : (element.attribs.type ?? "text");
  const checkable = kind === "checkbox" || kind === "radio";
  const value = element.attribs.value ?? (checkable ? "on" : "");
  return checkable && !("checked" in element.attribs)
    ? { name, kind, value, off: true }
    : { name, kind, value };
}

function filled(form: Form, changes: Changes): FormData {
  const data = new FormData();
  for (const { name, kind, value, off } of form.fields) {
    if (name in changes || off || kind === "file") continue;
    data.append(name, value);
  }
  for (const [name, change] of Object.entries(changes)) {
    for (const value of Array.isArray(change) ? change : [change]) {
      if (value !== null) data.append(name, value);
    }
  }
  return data;
}
