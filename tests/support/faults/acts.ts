import { randomUUID } from "node:crypto";
import { type Form, formsIn } from "@/tests/support/e2e/plain-browser";
import { type Answer, requestAt } from "@/tests/support/e2e/request-at";
import type { Town } from "./town";

/** One thing that somebody does by pressing a button, and does again until it is answered. */
export type Act = { kind: "support" | "comment" | "idea"; mark: string; send: () => Promise<boolean> };

type Place = { town: Town; port: number };
type Who = { session: string };

/** Everybody supports so many ideas, comments so many times and posts so many of their own; in mixed order. */
export async function actsOf(
  place: Place,
  each: { supports: number; comments: number; ideas: number },
): Promise<Act[]> {
  const { town } = place;
  const acts: Act[] = [];
  const posting = await formAt(place, town.sessions[0], "/ideas/new", "title");
  for (const [nth, who] of town.sessions.entries()) {
    for (let count = 0; count < each.supports; count++)
      acts.push(support(place, who, town.ideaIds[(nth + count) % town.ideaIds.length] ?? ""));
    for (let count = 0; count < each.ideas; count++) acts.push(post(place, who, posting));
  }
  const first = await postedIdea(place, posting);
  const talking = await formAt(place, town.sessions[0], first, "stance");
  for (const who of town.sessions)
    for (let count = 0; count < each.comments; count++) acts.push(comment(place, who, talking));
  return acts
    .map((act) => ({ act, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ act }) => act);
}

function support(place: Place, who: Who, ideaId: string): Act {
  const body = new URLSearchParams({ give: ideaId, back: "/ideas" }).toString();
  const type = "application/x-www-form-urlencoded";
  const send = async () => {
    const { status, text } = await press(place, who, "/api/supports", body, type, "application/json");
    return status === 200 && "count" in JSON.parse(text);
  };
  return { kind: "support", mark: ideaId, send };
}

function post(place: Place, who: Who, form: Form): Act {
  const mark = `Act ${randomUUID()}`;
  const send = sender(place, who, form, {
    title: mark,
    text: "Posted while things break, and kept all the same.",
    anyway: "yes",
  });
  return { kind: "idea", mark, send: async () => (await send()).status === 303 };
}

function comment(place: Place, who: Who, form: Form): Act {
  const mark = `Said ${randomUUID()}`;
  const send = sender(place, who, form, { text: mark });
  return { kind: "comment", mark, send: async () => (await send()).status === 303 };
}

/** The same form each time, with the same key. */
export function sender(
  place: Place,
  who: Who,
  form: Form,
  values: Record<string, string>,
  files: Record<string, File> = {},
) {
  const key = randomUUID();
  return async (): Promise<Answer> => {
    const data = new FormData();
    for (const { name, kind, value, off } of form.fields) {
      if (off || kind === "file" || name in values || name === "form_key") continue;
      data.append(name, value);
    }
    for (const [name, value] of Object.entries({ ...values, form_key: key })) data.append(name, value);
    for (const [name, file] of Object.entries(files)) data.append(name, file);
    const body = new Response(data);
    const type = body.headers.get("content-type") ?? "";
    return press(place, who, form.path, Buffer.from(await body.arrayBuffer()), type, "text/html");
  };
}

function press(
  { town, port }: Place,
  { session }: Who,
  path: string,
  body: string | Buffer,
  type: string,
  accept: string,
): Promise<Answer> {
  const headers = {
    origin: `http://${town.host}:${port}`,
    cookie: `cityloop.session=${session}`,
    "content-type": type,
    accept,
  };
  return requestAt(town.host, path, { port, method: "POST", headers, body });
}

export async function formAt(
  { town, port }: Place,
  who: Who | undefined,
  path: string,
  field: string,
): Promise<Form> {
  const headers = { cookie: `cityloop.session=${who?.session}`, accept: "text/html" };
  const { text } = await requestAt(town.host, path, { port, headers });
  const form = formsIn(text, path).find(({ fields }) => fields.some(({ name }) => name === field));
  if (!form) throw new Error(`${path} has no form with ${field}`);
  return form;
}

/** An idea to talk about; returns its page's path. */
export async function postedIdea(place: Place, form: Form): Promise<string> {
  const who = place.town.sessions[0] ?? { session: "" };
  const send = sender(place, who, form, {
    title: "Something to talk about",
    text: "And to argue about, for a long time.",
    anyway: "yes",
  });
  const code = /idea=([a-z0-9]+)/.exec((await send()).headers.location ?? "")?.[1];
  if (!code) throw new Error("the idea was not posted");
  return `/ideas/${code}/something-to-talk-about`;
}
