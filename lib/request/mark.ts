import { z } from "zod";
import type { MarkAnswer } from "@/lib/base/mark-answer";
import { isHostsOwn } from "./host";
import { safeNext } from "./paths";
import { refusedPath } from "./refused";
import { nothingHere } from "./route";
import { type ActionResult, type Asked, type Outcome, runShared, type SharedForm } from "./run-form";

const input = z.object({ id: z.uuid() });
type Marking = Asked<z.output<typeof input>, undefined>;

/** How many marks there are now, and what to say of it. */
export type Marked = { count: number; said: string };

type Mark = {
  name: string;
  /** Brings its own transaction, since many who press at once can share one. */
  work: (request: Marking) => Promise<Marked>;
  options: SharedForm<typeof input, undefined>["options"];
};

type Marks = {
  give: Mark;
  take: Mark;
  /** What the place on the page is called that one comes back to: `#idea-…`. */
  anchor: string;
};

/**
 * The handler of a mark that people give and take back, by two buttons of one form (`MarkForm`): given by
 * `give=ID`, taken back by `take=ID`. A script is answered with what was counted; a browser without one is led
 * back to where the button was. A page drawn for each press would cost more than all the rest.
 */
export function markRoute({ give, take, anchor }: Marks) {
  return async (request: Request, { params }: { params: Promise<{ city: string }> }): Promise<Response> => {
    if (!(await isHostsOwn(params))) return nothingHere();
    const fields = await sentFields(request);
    if (!fields) return plain(400, "This form could not be read.");
    const page = safeNext(fields.get("back")?.slice(0, 2000) ?? "/");
    const taken = fields.get("take");
    const [mark, id] = taken ? [take, taken] : [give, fields.get("give") ?? ""];
    const form = { ...mark, schema: input, work: (marking: Marking) => done(mark, marking) };
    const { base, outcome } = await runShared(form, { fields: { id }, pagePath: page });
    const place = `${page}#${anchor}-${encodeURIComponent(id.slice(0, 36))}`;
    const first = "first" in outcome && base.path(`${outcome.first}?next=${encodeURIComponent(place)}`);
    // Neither button has a field of its own at which a mistake could be said.
    const refused = "invalid" in outcome && (outcome.invalid || base.t("errors.refused"));
    if (request.headers.get("accept") === "application/json") {
      return inPlace(refused ? { refused } : counted(outcome, first || place));
    }
    if (refused) return seeOther(base.path(refusedPath(base.city.id, refused, place)));
    return seeOther(first || place);
  };
}

/** A button's few fields, as browsers send them. Anything else was not sent by one of ours. */
async function sentFields(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return null;
  const text = await request.text();
  return text.length > longest ? null : new URLSearchParams(text);
}

const longest = 10_000;

async function done({ work }: Mark, marking: Marking): Promise<ActionResult> {
  const { count, said } = await work(marking);
  return { done: said, values: { count: String(count) } };
}

function inPlace(answer: MarkAnswer): Response {
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}

function counted(outcome: Outcome, go: string): MarkAnswer {
  return "done" in outcome ? { count: Number(outcome.values?.count), said: outcome.done } : { go };
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
