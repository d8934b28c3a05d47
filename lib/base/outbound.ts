import { type LookupAddress, lookup } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/base/env";
import { RuleError } from "@/lib/base/errors";

/** An address that someone typed in and that this server must not call. */
export class OutboundRefusedError extends RuleError {
  constructor(reason: string) {
    super("errors.addressRefused", { reason });
  }
}

const patience = 10_000;
const largestAnswer = 5_000_000;

/**
 * The one way to call an address that a city entered: https to public addresses only, whatever its name
 * resolves to, and connected to the very address that was checked. Redirects are not followed. What OUTBOUND_ALLOW
 * names, a host at one port, is exempt, so that an operator's own provider can be reached.
 * @throws OutboundRefusedError before anything is sent
 */
export const outboundFetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const exempt = isExempt(url);
  if (!exempt) refusePrivate(url);
  const request = new Request(input, init);
  const body = Buffer.from(await request.arrayBuffer());
  const answer = await send(url, request, body, exempt ? undefined : publicLookup);
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const content = await read(answer);
  const status = answer.statusCode ?? 502;
  const empty = status === 204 || status === 304 || request.method === "HEAD";
  return new Response(empty ? null : new Uint8Array(content), { status, headers });
};

function isExempt({ hostname, port, protocol }: URL): boolean {
  const withPort = `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
  return env().OUTBOUND_ALLOW.includes(withPort);
}

function refusePrivate({ protocol, hostname, username }: URL): void {
  if (protocol !== "https:") throw new OutboundRefusedError("it does not start with https://");
  if (username) throw new OutboundRefusedError("it contains a user name");
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(literal) && !isPublic(literal)) throw new OutboundRefusedError("it is not public");
}

/** Ranges that the internet routes to somebody else: not this machine, its network or its cloud's insides. */
function isPublic(text: string): boolean {
  const address = ipaddr.process(text);
  if (address.range() !== "unicast" || within(address, cloudsInside)) return false;
  return address.kind() === "ipv4" || within(address, given);
}

/** What of IPv6 is given to anybody; the rest of "unicast" holds old forms of IPv4 addresses, ::127.0.0.1 among them. */
const given = ipaddr.parseCIDR("2000::/3");
/** Azure's own services, at an address that looks like anybody's. */
const cloudsInside = ipaddr.parseCIDR("168.63.129.16/32");

function within(address: Address, range: [Address, number]): boolean {
  return address.kind() === range[0].kind() && address.match(range);
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Resolves once; the connection goes to what was found here, so a name cannot change its mind in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublic(address))) {
      return callback(new OutboundRefusedError("it is not public"), "");
    }
    if (options.all) return callback(null, addresses);
    const [first] = addresses as [LookupAddress];
    callback(null, first.address, first.family);
  });
};

function send(
  url: URL,
  { method, headers, signal }: Request,
  body: Buffer,
  lookupBy: LookupFunction | undefined,
): Promise<IncomingMessage> {
  const start = url.protocol === "https:" ? httpsRequest : httpRequest;
  const options = {
    method,
    headers: { ...Object.fromEntries(headers), "accept-encoding": "identity", "content-length": body.length },
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    lookup: lookupBy,
    agent: false as const,
  };
  return new Promise((resolve, reject) => {
    const sending = start(url, options, resolve);
    sending.on("error", reject);
    sending.end(body);
  });
}

async function read(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > largestAnswer) throw new OutboundRefusedError("its answer is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
