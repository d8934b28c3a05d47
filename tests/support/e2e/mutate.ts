import { pick } from "./fuzz";

/** What a request may carry that no page of ours sends: a body and the headers that say how to read it. */
export type Sent = { body: Buffer; headers: Record<string, string> };

const flightWords = [
  "$",
  "$$",
  "$0",
  "$1",
  "$K1",
  "$K0",
  "$F1",
  "$F0",
  "$@0",
  "$@1",
  "$B1",
  "$B1337",
  "$Q0",
  "$W0",
  "$i0",
  "$n9".padEnd(4000, "9"),
  "$D",
  "$D2026",
  "$-0",
  "$-Infinity",
  "$NaN",
  "$undefined",
  "$T",
  "$o0",
  "$O0",
  "$A0",
  "$V0",
  "$r0",
  "$R0",
  "$X0",
  "$x0",
  "$Z",
  "$h1",
  "$T1",
  "$l",
  "$1:__proto__:then",
  "$1:constructor:constructor",
  "$1:a:b:c",
  "$0:0:0:0",
  "$1:__proto__:__proto__",
  "$:",
  "$1::",
  "$ACTION_ID_x",
];

/** What was once enough to run a stranger's code in a server of this kind, and its relatives. */
const flightBodies = [
  '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1337\\"}","_response":{"_prefix":"process.exit(1)//","_formData":{"get":"$1:constructor:constructor"}}}',
  '["$1:constructor:constructor","$F0"]',
  '{"id":"fs#readFileSync","bound":["/etc/passwd"]}',
  '{"id":"child_process#execSync","bound":["id"]}',
  '{"id":"__proto__","bound":null}',
  '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}',
  `${"[".repeat(5000)}${"]".repeat(5000)}`,
  `[${'"$0",'.repeat(3000)}1]`,
  '["$0"]',
  '"$@0"',
  "",
  "{",
  "\u0000",
  "9".repeat(10_000),
];

const separators = [
  "boundary",
  "boundary=",
  "boundary=x",
  'boundary=""',
  `boundary=${"-".repeat(300)}`,
  "boundary=a b",
  "boundary=\t",
];
const types = [
  "text/plain",
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "multipart/mixed; boundary=x",
  "text/x-component",
  "",
  "multipart/form-data; charset=utf-7; boundary=x",
];

/** One thing wrong with it, or several. */
export function mutated(sent: Sent, chance: () => number): Sent {
  const times = 1 + Math.floor(chance() * 3);
  let result = sent;
  for (let step = 0; step < times; step += 1) result = pick(mutations, chance)(result, chance);
  return result;
}

type Mutation = (sent: Sent, chance: () => number) => Sent;

const mutations: Mutation[] = [
  (sent, chance) => bytes(sent, flipped(sent.body, chance)),
  (sent, chance) => bytes(sent, sent.body.subarray(0, place(sent.body, chance))),
  (sent, chance) => bytes(sent, sent.body.subarray(place(sent.body, chance))),
  (sent, chance) => spliced(sent, chance, slice(sent.body, chance)),
  (sent, chance) => spliced(sent, chance, Buffer.from(pick(flightWords, chance))),
  (sent, chance) =>
    spliced(
      sent,
      chance,
      Buffer.alloc(Math.floor(chance() * 60_000), pick(["\r\n", "\0", "-", "\xff"], chance)),
    ),
  (sent, chance) =>
    part(
      sent,
      pick(
        ["0", "1", "2", "-1", "$ACTION_1:0", "$ACTION_REF_1", "$ACTION_KEY", "", "__proto__", "_prefix"],
        chance,
      ),
      pick(flightBodies, chance),
    ),
  (sent, chance) =>
    part(
      sent,
      pick(["0", "1", "1_title", "title", "form_key", "$ACTION_REF_9"], chance),
      `"${pick(flightWords, chance)}"`,
    ),
  (sent, chance) => many(sent, 1 + Math.floor(chance() * 3000)),
  (sent, chance) => headers(sent, { "content-type": pick(types, chance) }),
  (sent, chance) =>
    headers(sent, {
      "content-type": (sent.headers["content-type"] ?? "").replace(/boundary=.*/, pick(separators, chance)),
    }),
  (sent, chance) =>
    replaced(
      sent,
      "Content-Disposition: form-data",
      pick(
        [
          "Content-Disposition:",
          "Content-Disposition: attachment",
          "X: y",
          `Content-Disposition: form-data; ${"a=b;".repeat(500)}`,
        ],
        chance,
      ),
    ),
  (sent, chance) =>
    replaced(
      sent,
      'name="',
      pick(['name="__proto__', "name=", "name*=utf-8''%00", 'filename="x"; name="'], chance),
    ),
  (sent, chance) =>
    headers(sent, {
      "next-action": pick(
        ["x", "0".repeat(42), "f".repeat(42), "../x", "__proto__", "a".repeat(5000)],
        chance,
      ),
    }),
  (sent, chance) =>
    headers(sent, {
      "next-router-state-tree": pick(
        ["[", "%5B%5D", "{}", "x".repeat(3000), "%", '["",{},null,null]'],
        chance,
      ),
      rsc: "1",
    }),
  (sent, chance) => headers(sent, { "content-encoding": pick(["gzip", "br", "x"], chance) }),
];

function flipped(body: Buffer, chance: () => number): Buffer {
  const copy = Buffer.from(body);
  for (let flip = 0; flip < 1 + chance() * 20; flip += 1)
    copy[place(copy, chance)] = Math.floor(chance() * 256);
  return copy;
}

function slice(body: Buffer, chance: () => number): Buffer {
  const start = place(body, chance);
  return body.subarray(start, start + Math.floor(chance() * 2000));
}

function spliced(sent: Sent, chance: () => number, middle: Buffer): Sent {
  const at = place(sent.body, chance);
  return bytes(sent, Buffer.concat([sent.body.subarray(0, at), middle, sent.body.subarray(at)]));
}

/** A part more, before all others: whoever reads the first of a name reads this one. */
function part(sent: Sent, name: string, value: string): Sent {
  const boundary = /boundary="?([^";]+)/.exec(sent.headers["content-type"] ?? "")?.[1] ?? "x";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  return bytes(sent, Buffer.concat([Buffer.from(head), sent.body]));
}

function many(sent: Sent, count: number): Sent {
  const boundary = /boundary="?([^";]+)/.exec(sent.headers["content-type"] ?? "")?.[1] ?? "x";
  const one = (index: number) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${index}"\r\n\r\n${index}\r\n`;
  return bytes(
    sent,
    Buffer.concat([Buffer.from(Array.from({ length: count }, (_, index) => one(index)).join("")), sent.body]),
  );
}

function replaced(sent: Sent, what: string, by: string): Sent {
  return bytes(sent, Buffer.from(sent.body.toString("latin1").replace(what, by), "latin1"));
}

function bytes({ headers }: Sent, body: Buffer): Sent {
  return { body, headers };
}

function headers(sent: Sent, more: Record<string, string>): Sent {
  return { body: sent.body, headers: { ...sent.headers, ...more } };
}

function place(body: Buffer, chance: () => number): number {
  return Math.floor(chance() * body.length);
}
