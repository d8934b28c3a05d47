import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trustedProxies } from "@/lib/base/client-address";
import { currentRequest } from "@/lib/base/current-request";
import { observe } from "@/lib/request/observe";

/** Answers with the id that whatever it calls would write into the log. */
function serverThatTrusts(proxies: string[]) {
  const server = createServer(async (_, response) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.end(currentRequest()?.id);
  });
  observe(server, trustedProxies(proxies));
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    server.close();
  });
  return async (headers: Record<string, string> = {}) => {
    const { port } = server.address() as AddressInfo;
    return ask(port, headers);
  };
}

async function ask(port: number, headers: Record<string, string>) {
  const sent = request({ port, host: "127.0.0.1", path: "/ideas?q=x", headers }).end();
  const [answer] = (await once(sent, "response")) as [
    NodeJS.ReadableStream & { headers: IncomingHttpHeaders },
  ];
  let text = "";
  for await (const chunk of answer) text += chunk;
  return { id: String(answer.headers["x-request-id"]), seenInside: text };
}

const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

describe("a request's id", () => {
  const behindProxy = serverThatTrusts(["127.0.0.1"]);
  const alone = serverThatTrusts([]);

  it("is the one that a proxy of ours gave it, for its answer and for all that is called", async () => {
    const given = "0123456789abcdef0123456789abcdef";
    expect(await behindProxy({ "x-request-id": given })).toEqual({ id: given, seenInside: given });
  });

  it("is made where the proxy gave none, or one that could not be one", async () => {
    for (const id of [undefined, "short", "a b c d e f g h", `"},{"level":60`, "x".repeat(65)]) {
      const answer = await behindProxy(id === undefined ? {} : { "x-request-id": id });
      expect(answer.id, String(id)).toMatch(made);
    }
  });

  it("is no stranger's choice", async () => {
    expect((await alone({ "x-request-id": "chosen-by-a-stranger" })).id).toMatch(made);
  });

  it("is each request's own, however many are answered at once", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => alone()));
    for (const { id, seenInside } of answers) expect(seenInside).toBe(id);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(40);
  });
});
