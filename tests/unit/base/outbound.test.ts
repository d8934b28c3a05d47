import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extendEnv } from "@/lib/base/env";
import { outboundFetch } from "@/lib/base/outbound";

let server: Server;
let port = 0;
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    if (request.url === "/away") response.writeHead(302, { location: "http://169.254.169.254/" });
    if (request.url === "/huge") response.write("x".repeat(6_000_000));
    response.end("inside");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});

afterAll(() => server.close());

test.each([
  "http://example.org/",
  "https://127.0.0.1/",
  "https://[::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://10.1.2.3/",
  "https://192.168.0.1/",
  "https://169.254.169.254/latest/meta-data",
  "https://100.64.0.1/",
  "https://[fd00::1]/",
  "https://[64:ff9b::7f00:1]/",
  "https://0.0.0.0/",
  "https://2130706433/",
  "https://localhost/",
  "https://user@example.org/",
  "file:///etc/passwd",
])("%s is not called", async (address) => {
  await expect(outboundFetch(address)).rejects.toMatchObject({ messageKey: "errors.addressRefused" });
});

test("an operator's exception is called, at its port only", async () => {
  extendEnv({ OUTBOUND_ALLOW: `127.0.0.1:${port}` });
  const answer = await outboundFetch(`http://127.0.0.1:${port}/`);
  expect(await answer.text()).toBe("inside");
  await expect(outboundFetch(`http://127.0.0.1:${port + 1}/`)).rejects.toMatchObject({
    name: "OutboundRefusedError",
  });
});

test("redirects are answers, not followed", async () => {
  extendEnv({ OUTBOUND_ALLOW: `127.0.0.1:${port}` });
  const before = asked;
  const answer = await outboundFetch(`http://127.0.0.1:${port}/away`);
  expect(answer.status).toBe(302);
  expect(asked).toBe(before + 1);
});

test("an endless answer is cut off", async () => {
  extendEnv({ OUTBOUND_ALLOW: `127.0.0.1:${port}` });
  await expect(outboundFetch(`http://127.0.0.1:${port}/huge`)).rejects.toMatchObject({
    name: "OutboundRefusedError",
  });
});
