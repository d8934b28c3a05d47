import { createServer, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env, extendEnv } from "@/lib/base/env";
import { fetchTile } from "@/lib/cities/tiles/fetch-tile";
import { discover } from "@/lib/people/identity-providers/discover";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { sampleOf } from "@/tests/support/hold";
import {
  answerNames,
  internalHosts,
  internalNames,
  watchConnections,
} from "@/tests/support/internal-addresses";
import { newBrowser, signInWithProvider, withProvider } from "@/tests/support/sign-in";

const endpoints = ["authorization_endpoint", "token_endpoint", "userinfo_endpoint"] as const;
const hosts = [...internalHosts, ...Object.keys(internalNames)];

let provider: Server;
let issuer: string;
let city: TestCity;
/** What the provider says of itself, changed by each test. */
let described: Record<string, string> = {};
let nonce = "";
let connections: ReturnType<typeof watchConnections>;
let forgetNames: () => void;

beforeAll(async () => {
  provider = createServer((request, response) => answer(new URL(request.url ?? "/", issuer), response));
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  const address = provider.address();
  issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  extendEnv({ OUTBOUND_ALLOW: new URL(issuer).host });
  city = await createTestCity();
  const account = null;
  await withProvider(city, {
    issuer,
    clientId: "cityloop",
    clientSecret: "x",
    account,
    close: async () => {},
  });
  forgetNames = answerNames();
  connections = watchConnections();
});
afterAll(() => {
  connections.stop();
  forgetNames();
  provider.closeAllConnections();
  provider.close();
});

test.each(sampleOf(hosts, 12, "issuers"))(
  "an issuer or a map at https://%s is not connected to",
  async (host) => {
    const before = connections.tried().length;
    expect(await discover(`https://${host}/`)).toMatchObject({
      problem: expect.stringMatching(/refused|unreachable/),
    });
    expect(await fetchTile(city.id, `https://${host}/{z}/{x}/{y}.png`, { z: 1, x: 0, y: 0 })).toBeNull();
    expect(strange(before)).toEqual([]);
  },
);

test("a provider whose own endpoints are public signs somebody in, so that the refusals mean something", async () => {
  described = {};
  const { arrival } = await signInWithProvider(city, newBrowser());
  expect(arrival?.person.kind).toBe("person");
});

const cases = endpoints.slice(1).flatMap((endpoint) => hosts.map((host) => [endpoint, host] as const));

test.each(sampleOf(cases, 12, "endpoints"))(
  "a provider's %s at https://%s is not connected to",
  async (endpoint, host) => {
    const before = connections.tried().length;
    described = { [endpoint]: `https://${host}/x` };
    const { arrival } = await signInWithProvider(city, newBrowser());
    expect(arrival).toBeUndefined();
    expect(strange(before)).toEqual([]);
  },
);

/** Connections to anything but the provider and our own database. */
function strange(since: number): string[] {
  const database = new URL(env().DATABASE_URL ?? "").port;
  const known = [new URL(issuer).port, database];
  return connections
    .tried()
    .slice(since)
    .filter((address) => !known.some((port) => address.endsWith(`:${port}`)));
}

function answer(asked: URL, response: ServerResponse): void {
  if (asked.pathname === "/auth") {
    nonce = asked.searchParams.get("nonce") ?? "";
    const back = new URL(asked.searchParams.get("redirect_uri") ?? issuer);
    back.search = new URLSearchParams({
      code: "x",
      state: asked.searchParams.get("state") ?? "",
      iss: issuer,
    }).toString();
    response.writeHead(302, { location: back.href }).end();
    return;
  }
  response.setHeader("content-type", "application/json");
  if (asked.pathname === "/token")
    response.end(JSON.stringify({ access_token: "x", token_type: "bearer", id_token: idToken() }));
  else if (asked.pathname === "/userinfo") response.end(JSON.stringify({ sub: "ada" }));
  else response.end(JSON.stringify(description()));
}

function description() {
  const own = Object.fromEntries(
    endpoints.map((name) => [name, `${issuer}/${{ a: "auth", t: "token", u: "userinfo" }[name[0] ?? ""]}`]),
  );
  const supported = {
    response_types_supported: ["code"],
    id_token_signing_alg_values_supported: ["RS256"],
    subject_types_supported: ["public"],
  };
  return { issuer, jwks_uri: `${issuer}/jwks`, ...own, ...supported, ...described };
}

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: issuer, sub: "ada", aud: "cityloop", iat: now, exp: now + 300, nonce };
  return `${part({ alg: "RS256" })}.${part(claims)}.${Buffer.alloc(256, 1).toString("base64url")}`;
}
