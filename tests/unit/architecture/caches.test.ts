import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What a process keeps from one request to the next, by file and name, and why no city shows through it. */
const kept: Record<string, string> = {
  "db/client.ts: cityloopPool": "connections; each transaction names its city",
  "lib/request/known.ts: hosts": "by host; tests/db/request/known.test.ts",
  "lib/request/known.ts: known": "by city; tests/db/request/known.test.ts",
  "lib/request/known.ts: underWay": "which cities changed during a reading",
  "lib/request/known.ts: listening": "whether the database tells us of changes",
  "lib/request/front-cache.ts: kept":
    "addresses that a front cache was given, by city; tests/e2e/holds/front-cache.test.ts",
  "lib/request/front-cache.ts: hiddenAt": "when a city last hid something",
  "lib/request/certificate-question.ts: asking": "a count",
  "db/embedded/lock.ts: visits": "a count",
  "lib/ui/city-theme.tsx: sheets": "by colour",
  "lib/base/markdown.ts: bareTexts": "by the text itself",
  "lib/base/env.ts: parsed": "the environment",
  "lib/files/prepare.ts: seated": "a count",
  "lib/mail/send.ts: warned": "whether one warning was given",
  "lib/jobs/follow-ledgers.ts: stopped": "whether the ledgers are being read",
  "lib/jobs/follow-ledgers.ts: going": "the reading that a stop waits for",
  "lib/insight/exports/png.ts: letters": "whether our typefaces are known to the drawing library",
  "lib/base/breathe.ts: since": "a moment of the process's clock",
  "lib/jobs/boss.ts: cityloopJobs": "the queue's connections",
  "lib/mail/send.ts: cityloopMail": "the connection to the mail server",
  "lib/ideas/search/city-statistics.ts: kept": "by city; tests/db/ideas/search/statistics.test.ts",
  "lib/ideas/search/features.ts: known": "what follows from a word alone",
  "lib/base/wall-clock.ts: formats": "by time zone",
  "lib/base/wall-clock.ts: offsets": "by time zone and hour",
  "lib/i18n/translator.ts: translators": "by language",
  "lib/imports/values/months.ts: names": "the months' names",
  "lib/ui/still/drawings.ts: drawings": "by all that is drawn; tests/unit/ui/still/drawings.test.ts",
  "lib/ui/still/still-part.tsx: whole": "in the browser alone",
  "lib/request/actor.ts: actorOf": "who is being looked up, by city",
  "lib/request/page.ts: readings": "what is being read for all, by city",
  "lib/ideas/supporting/own.ts: supported": "what is being looked up, by city",
  "lib/request/limits.ts: attempts": "what is being counted, by a hash that has the city in it",
  "lib/ideas/supporting/together.ts: votes": "what is being counted, by city",
  "lib/insight/visits/count-visit.ts: visits": "what is being counted, by city",
  "lib/ui/covers/palette.ts: palettes": "by colour",
};

it("nothing outlives a request but what is listed here, with the reason why it tells no city of another", () => {
  const found = globSync("{app,lib,db}/**/*.{ts,tsx}")
    .filter((file) => !file.startsWith("db/seed/") && !file.startsWith("lib/cli/"))
    .flatMap((file) => keepers(file, readFileSync(file, "utf8")));
  expect(found.sort()).toEqual(Object.keys(kept).sort());
});

it("goes red for a map that fills up, a cached function and a variable that changes", () => {
  const source = `
const boards = new Map<string, Board>();
const words = new Map([["a", 1]]);
const seen = new Set();
let last: Board | null = null;
export const board = unstable_cache(load, ["board"]);
async function total() {
  "use cache";
}
const pool = globalThis as typeof globalThis & { boardPool?: Pool };
`;
  expect(keepers("x.ts", source)).toEqual([
    "x.ts: boards",
    "x.ts: seen",
    "x.ts: last",
    "x.ts: board",
    "x.ts: use cache",
    "x.ts: boardPool",
  ]);
});

/** Top-level names that hold something from one request to the next. */
function keepers(file: string, source: string): string[] {
  const patterns = [
    /^(?:export )?const (\w+)[^\n=]* = new (?:Map|Set|WeakMap)(?:<[^\n]*>)?\(\);/gm,
    /^(?:export )?const (\w+)[^\n]* = (?:new LRUCache|gather|shareRuns)(?:<[^\n]*>)?\(/gm,
    /^(?:export )?let (\w+)/gm,
    /^(?:export )?const (\w+)[^\n]* = unstable_cache\(/gm,
    /^\s*"(use cache)[^"\n]*";/gm,
    /globalThis & \{ (\w+)\?/g,
  ];
  return patterns.flatMap((pattern) => [...source.matchAll(pattern)]).map((match) => `${file}: ${match[1]}`);
}
