import { requestAt } from "@/tests/support/e2e/request-at";

export type Place = { port: number; host: string };
export type Compared = { small: number; large: number };

const each = 60;

/**
 * The middle time (ms) of each page in a small and in a large city, asked one after the other in turn.
 */
export async function comparePages(small: Place, large: Place): Promise<Record<string, Compared>> {
  const found: Record<string, Compared> = {};
  for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
    const [here, there] = [await pages[name](small), await pages[name](large)];
    const times: Record<keyof Compared, number[]> = { small: [], large: [] };
    for (let turn = 0; turn < each + 10; turn++) {
      const [one, other] = [await time(small, here), await time(large, there)];
      // The first ones meet cold caches.
      if (turn < 10) continue;
      times.small.push(one);
      times.large.push(other);
    }
    found[name] = { small: middle(times.small), large: middle(times.large) };
  }
  return found;
}

const pages = {
  board: async () => "/ideas",
  "its 50th page": (place: Place) => pageAt(place, 50),
  "a filtered list": async (place: Place) => `/ideas?topic=${await firstTopic(place)}`,
  search: async (place: Place) => `/ideas?q=${encodeURIComponent(await twoWords(place))}`,
  "idea page": async (place: Place) => match(await text(place, "/ideas"), /href="(\/ideas\/b[^"]+)"/),
};

async function pageAt(place: Place, number: number): Promise<string> {
  let path = "/ideas";
  for (let page = 1; page < number; page++) {
    const body = await text(place, path);
    path = match(body, /href="([^"]*after=[^"]*)"/).replaceAll("&amp;", "&");
  }
  return path;
}

async function firstTopic(place: Place): Promise<string> {
  return match(await text(place, "/ideas"), /name="topic" value="([^"-]+[^"]*)"/);
}

/** The first two words of an idea: few others have both. */
async function twoWords(place: Place): Promise<string> {
  return match(await text(place, "/ideas"), />([a-z]{8} [a-z]{8}) by the lime trees/);
}

async function text({ host, port }: Place, path: string): Promise<string> {
  const { status, text: body } = await requestAt(host, path, { port });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return body;
}

function match(body: string, pattern: RegExp): string {
  const found = pattern.exec(body)?.[1];
  if (!found) throw new Error(`nothing like ${pattern} in the page`);
  return found;
}

async function time(place: Place, path: string): Promise<number> {
  const begun = performance.now();
  await text(place, path);
  return performance.now() - begun;
}

function middle(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
