import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verbs } from "@/lib/events/verbs";

type Declared = { file: string; name: string; exported: boolean; body: string };

const declared = globSync("lib/**/*.ts").flatMap((file) => functionsIn(file, readFileSync(file, "utf8")));
const commands = declared.filter(({ file, exported }) => exported && file.endsWith("/commands.ts"));

/** These run before there is an actor, or for one whom a mailed token names: a code or a token is their proof. */
const beforeAnActor = [
  "unsubscribe",
  "makeAppeal",
  "proveDomain",
  "joinCity",
  "askForCode",
  "countTry",
  "spendRequest",
  "startSession",
  "endSession",
];

/**
 * Attempts to sign in are not what a person did in the city; success is (person.signedIn). An export changes
 * nothing there and stands in the platform's log; a job that an operator lets run again says by itself what it does.
 */
const unrecorded = ["askForCode", "countTry", "spendRequest", "exportCity", "retryJob"];

describe("every command", () => {
  it("is found by this test", () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  it("authorizes in its first statement", () => {
    const careless = commands.filter((command) => !authorizesFirst(command));
    expect(careless.filter(({ name }) => !beforeAnActor.includes(name)).map(label)).toEqual([]);
  });

  it("writes what happened into the ledger, itself or through what it calls", () => {
    const recorders = recording(declared);
    const silent = commands.filter(({ name }) => !recorders.has(name));
    expect(silent.filter(({ name }) => !unrecorded.includes(name)).map(label)).toEqual([]);
  });

  it("uses verbs that readers of the ledger know", () => {
    const used = commands.flatMap(({ body }) =>
      [...body.matchAll(/verb: "([^"]+)"/g)].map((match) => match[1]),
    );
    expect(used.filter((verb) => !verbs.some((known) => known === verb))).toEqual([]);
  });
});

describe("this test itself", () => {
  it("goes red for a command that forgets to authorize or to record", () => {
    const source = "export async function closeIdea({ db }: Context) {\n  await db.delete(ideas);\n}\n";
    const careless = functionsIn("careless.ts", source);
    expect(careless.map(authorizesFirst)).toEqual([false]);
    expect(recording(careless).has("closeIdea")).toBe(false);
  });

  it("follows a command into the function that records for it", () => {
    const source =
      "export async function open() {\n  await tell();\n}\nasync function tell() {\n  await recordEvent(x);\n}\n";
    expect(recording(functionsIn("indirect.ts", source)).has("open")).toBe(true);
  });
});

/** Top-level functions with their bodies: a body ends at the first line that starts with a brace. */
function functionsIn(file: string, source: string): Declared[] {
  return [...source.matchAll(/^(export )?(?:async )?function (\w+)[\s\S]*?\n\}\n/gm)].map((match) => ({
    file,
    exported: match[1] !== undefined,
    name: match[2] ?? "",
    body: match[0].slice(match[0].search(/\{\n(?! *\w+\??: )/) + 1),
  }));
}

/** The names of functions that reach `recordEvent`, directly or through others of ours. */
function recording(functions: Declared[]): Set<string> {
  const names = new Set(["recordEvent", "recordEvents"]);
  for (let before = 0; before !== names.size; ) {
    before = names.size;
    const calls = new RegExp(`\\b(${[...names].join("|")})\\(`);
    for (const { name, body } of functions) if (calls.test(body)) names.add(name);
  }
  return names;
}

function authorizesFirst({ body }: Declared): boolean {
  return /^\s*(const [^=]+= )?(await )?authorize\w*\(/.test(body);
}

function label({ file, name }: Declared): string {
  return `${file}: ${name}`;
}
