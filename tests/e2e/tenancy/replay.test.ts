import { randomBytes } from "node:crypto";
import { type BuiltAction, type BuiltRoute, builtActions, builtRoutes } from "@/tests/support/e2e/build";
import { fingerprint } from "@/tests/support/e2e/fingerprint";
import { type FurnishedCity, furnishCity } from "@/tests/support/e2e/furnished-city";
import { pageAt } from "@/tests/support/e2e/pages";
import { requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { sampleOf } from "@/tests/support/hold";

test.describe.configure({ mode: "serial", timeout: 300_000 });

let mine: FurnishedCity;
let theirs: FurnishedCity;

test.beforeAll(async () => {
  const fresh = (start: string) => furnishCity(start + randomBytes(6).toString("hex"));
  [mine, theirs] = await Promise.all([fresh("qm"), fresh("qt")]);
});

test("every page and handler of the build, asked with another city's ids, shows nothing of it", async () => {
  test.setTimeout(900_000);
  const leaks: string[] = [];
  for (const route of builtRoutes()) {
    for (const path of askedAt(route, theirs)) {
      const { pattern } = route;
      const asked = [undefined, mine.session, theirs.session].map((cookie) => {
        const headers: Record<string, string> = cookie ? { cookie: `cityloop.session=${cookie}` } : {};
        return requestAt(mine.here.host, path, { headers });
      });
      for (const answer of await Promise.all(asked)) {
        const said = answer.text.replaceAll(path, "").replaceAll(encodeURIComponent(path), "");
        if (shows(said, theirs.marker)) leaks.push(`${pattern} shows another city's content`);
        if (answer.status >= 500) leaks.push(`${pattern} (${path}) answers ${answer.status}`);
      }
    }
  }
  expect([...new Set(leaks)]).toEqual([]);
});

test("figures as files are one's own, whichever view or project of another city their address names", async () => {
  const file = async (as: string, asked: string, session: string) => {
    const headers = { cookie: `cityloop.session=${session}` };
    return requestAt(mine.here.host, `/admin/insight/export/engagement?as=${as}${asked}`, { headers });
  };
  for (const as of ["csv", "xlsx", "png"]) {
    const own = await file(as, "", mine.session);
    const through = await file(as, `&view=${theirs.ids.viewId}`, mine.session);
    expect([as, own.status, through.headers["content-disposition"]]).toEqual([
      as,
      200,
      own.headers["content-disposition"],
    ]);
    if (as !== "xlsx") expect(through.text).toBe(own.text);
    const year = await file(as, `&view=${mine.ids.viewId}`, mine.session);
    expect(year.headers["content-disposition"]).not.toBe(own.headers["content-disposition"]);
    expect((await file(as, `&project=${mine.ids.projectCode}`, mine.session)).status).toBe(200);
    expect((await file(as, `&project=${theirs.ids.projectCode}`, mine.session)).status).toBe(404);
    expect((await file(as, "", theirs.session)).status).toBe(404);
    expect((await file(as, "", await mine.here.session(mine.citizen))).status).toBe(404);
  }
});

test("every action of the build, sent with another city's ids, changes nothing there", async () => {
  const before = await fingerprint(theirs.here.id);
  const broken: string[] = [];
  for (const action of builtActions()) {
    // A fresh session each time: one of the actions signs out.
    for (const session of [await mine.here.session(mine.superadmin), theirs.session]) {
      const status = await send(action, mine, session, theirs.ids);
      if (status >= 500) broken.push(`${action.name} answers ${status}`);
    }
  }
  expect(await fingerprint(theirs.here.id)).toEqual(before);
  expect([...new Set(broken)]).toEqual([]);
});

test("every handler of the build, sent another city's ids, changes nothing there", async () => {
  const before = await fingerprint(theirs.here.id);
  const broken: string[] = [];
  for (const { pattern } of builtRoutes().filter(({ kind }) => kind === "route")) {
    for (const session of [await mine.here.session(mine.citizen), theirs.session]) {
      for (const id of Object.values(theirs.ids)) {
        for (const mark of ["give", "take"]) {
          const path = pathsOf(pattern, theirs)[0] ?? "/";
          const answer = await requestAt(mine.here.host, path, {
            method: "POST",
            headers: {
              origin: addressOf(mine.here.host),
              cookie: `cityloop.session=${session}`,
              "content-type": "application/x-www-form-urlencoded",
            },
            body: new URLSearchParams({ [mark]: id, back: "/ideas" }).toString(),
          });
          if (answer.status >= 500) broken.push(`${pattern} answers ${answer.status}`);
        }
      }
    }
  }
  expect(await fingerprint(theirs.here.id)).toEqual(before);
  expect([...new Set(broken)]).toEqual([]);
});

test("the same actions do reach a city with its own session, so that the refusals mean something", async () => {
  const before = await fingerprint(mine.here.id);
  for (const action of builtActions()) {
    const own = await mine.here.session(mine.citizen);
    if (/support|follow|comment/i.test(action.name)) await send(action, mine, own, mine.ids);
  }
  expect(await fingerprint(mine.here.id)).not.toEqual(before);
});

/**
 * A page at the address that the other city itself has for it, and with ids of it that belong elsewhere: some each
 * day, all under `npm run hold`. A handler with every id.
 */
function askedAt({ kind, pattern }: BuiltRoute, city: FurnishedCity): string[] {
  const paths = pathsOf(pattern, city);
  if (kind === "route") return paths;
  return [...new Set([pageAt(pattern, city), ...sampleOf(paths, 8, `replay of ${pattern}`)])];
}

/** The addresses a pattern stands for, with every id of the city in every place. */
function pathsOf(pattern: string, city: FurnishedCity): string[] {
  const rest = pattern
    .replace(/^\/\[city\](\/\[locale\])?/, "")
    .replace(/^\/platform(\/\[locale\])?/, "")
    .replace(/\/\[\[?\.\.\.[^\]]+\]\]?/g, "");
  if (!rest.includes("[")) return [rest || "/"];
  return Object.values(city.ids).map((id) => rest.replace(/\[[^\]]+\]/g, encodeURIComponent(id)));
}

/** Sends an action as a browser without JavaScript would, with an id of the city in every field that takes one. */
async function send(
  action: BuiltAction,
  at: FurnishedCity,
  session: string,
  ids: Record<string, string>,
): Promise<number> {
  const form = new FormData();
  form.set("$ACTION_REF_1", "");
  form.set("$ACTION_1:0", JSON.stringify({ id: action.id, bound: "$@1" }));
  form.set("$ACTION_1:1", JSON.stringify([{ status: "idle" }]));
  form.set("$ACTION_KEY", "k1");
  for (const [name, value] of Object.entries({
    ...fillers,
    ...ids,
    id: ids.ideaId ?? "",
    person: ids.personId ?? "",
  })) {
    form.set(name, value);
  }
  form.set("cityId", theirs.here.id);
  const body = new Response(form);
  const path = pathsOf(action.page, { ...at, ids: { code: ids.code ?? "" } })[0] ?? "/";
  const answer = await requestAt(at.here.host, path, {
    method: "POST",
    headers: {
      origin: addressOf(at.here.host),
      cookie: `cityloop.session=${session}`,
      "content-type": body.headers.get("content-type") ?? "",
    },
    body: Buffer.from(await body.arrayBuffer()),
  });
  return answer.status;
}

const fillers: Record<string, string> = {
  title: "Taken over by a neighbour",
  text: "This text must never stand in another city.",
  body: "This text must never stand in another city.",
  name: "Taken over",
  reason: "other",
  explanation: "Because it is possible, perhaps",
  rule: "insult",
  status: "declined",
  stance: "for",
  role: "superadmin",
  email: "intruder@elsewhere.example",
  decision: "removed",
  confirm: "on",
};

function shows(text: string, marker: string): boolean {
  return [
    "-city",
    " wants",
    " has many",
    "-first",
    "-last",
    " agrees",
    " area",
    " body",
    " museum",
    " ticket",
  ].some((end) => text.includes(marker + end));
}
