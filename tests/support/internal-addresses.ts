import { createHook } from "node:async_hooks";
import dns, { type LookupAddress } from "node:dns";
import { syncBuiltinESMExports } from "node:module";

/** Ways to write an address of this machine, its network or its cloud's insides, as a host of an https address. */
export const internalHosts: string[] = [
  // this machine
  "127.0.0.1",
  "127.1",
  "127.255.255.254",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "0.0.0.0",
  "0",
  "①②⑦.⓪.⓪.①",
  "127。0。0。1",
  "127.0.0.1.",
  "localhost",
  "LOCALHOST.",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:0:127.0.0.1]",
  // its network
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.254",
  "192.168.1.1",
  "100.64.0.1",
  "169.254.1.1",
  "192.0.0.8",
  "198.18.0.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "[fd00::1]",
  "[fe80::1]",
  "[fec0::1]",
  "[ff02::1]",
  // what leads there by another name
  "[64:ff9b::7f00:1]",
  "[64:ff9b:1::a00:1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::1]",
  // a cloud's insides
  "169.254.169.254",
  "0xa9fea9fe",
  "[fd00:ec2::254]",
  "[::ffff:169.254.169.254]",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.192",
];

/** Names that anybody can point wherever they like: what such a name's resolver answers, one list an asking. */
export const internalNames: Record<string, string[][]> = {
  "loopback.example": [["127.0.0.1"]],
  "loopback6.example": [["::1"]],
  "mapped.example": [["::ffff:10.0.0.1"]],
  "metadata.example": [["169.254.169.254"]],
  "lan.example": [["192.168.1.1"]],
  "one-of-two.example": [["3ffe::1", "127.0.0.1"]],
  "the-other-of-two.example": [["10.0.0.1", "3ffe::1"]],
};

/** A name that is somebody else's when it is checked, and this machine's when it is asked again. */
export const changingName = "changing.example";
export const unreachable = "3ffe::1";

/** Answers for `.example` names as above, for as long as the test runs; gives back what undoes it. */
export function answerNames(): () => void {
  const real = dns.lookup;
  const left = new Map([
    ...Object.entries(internalNames),
    [changingName, [[unreachable], ["127.0.0.1"]]] as const,
  ]);
  const answer = (
    name: string,
    options: object,
    done: (error: Error | null, found: LookupAddress[]) => void,
  ) => {
    const lists = left.get(name);
    if (!lists) return real(name, options as { all: true }, done as never);
    const found = (lists.length > 1 ? lists.shift() : lists[0]) ?? [];
    return done(
      null,
      found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  dns.lookup = answer as unknown as typeof dns.lookup;
  syncBuiltinESMExports();
  return () => {
    dns.lookup = real;
    syncBuiltinESMExports();
  };
}

/** Every address that this process really tries to connect to, whichever library does it. */
export function watchConnections(): { tried: () => string[]; stop: () => void } {
  const attempts: { address?: string; port?: number }[] = [];
  const hook = createHook({
    init: (_id, type, _trigger, resource) => {
      if (type === "TCPCONNECTWRAP") attempts.push(resource);
    },
  }).enable();
  return {
    tried: () => attempts.map(({ address, port }) => `${address}:${port}`),
    stop: () => hook.disable(),
  };
}
