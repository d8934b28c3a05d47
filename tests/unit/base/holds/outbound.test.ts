import { connect, createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extendEnv, readEnv } from "@/lib/base/env";
import { outboundFetch } from "@/lib/base/outbound";
import {
  answerNames,
  changingName,
  internalHosts,
  internalNames,
  unreachable,
  watchConnections,
} from "@/tests/support/internal-addresses";

let forgetNames: () => void;
let connections: ReturnType<typeof watchConnections>;
beforeAll(() => {
  extendEnv({ OUTBOUND_ALLOW: "" });
  forgetNames = answerNames();
  connections = watchConnections();
});
afterAll(() => {
  connections.stop();
  forgetNames();
});

test("there are at least forty forms of an internal address", () => {
  expect(new Set([...internalHosts, ...Object.keys(internalNames)]).size).toBeGreaterThanOrEqual(40);
});

test.each([...internalHosts, ...Object.keys(internalNames)])(
  "https://%s is not connected to",
  async (host) => {
    const before = connections.tried().length;
    for (const address of [
      `https://${host}/`,
      `https://${host}:8443/x`,
      `http://${host}/`,
      `https://x@${host}/`,
    ]) {
      await expect(outboundFetch(address), address).rejects.toThrow();
    }
    expect(connections.tried().slice(before)).toEqual([]);
  },
);

test("a name that changes its mind is connected to where it was checked, and asked once", async () => {
  const before = connections.tried().length;
  await expect(outboundFetch(`https://${changingName}/`)).rejects.toThrow();
  const tried = connections.tried().slice(before);
  expect(tried).toEqual([`${unreachable}:443`]);
});

test("what watches connections sees one", async () => {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  await new Promise<void>((resolve) => {
    const socket = connect(port ?? 0, "127.0.0.1", () => resolve(void socket.destroy()));
  });
  server.close();
  expect(connections.tried()).toContain(`127.0.0.1:${port}`);
});

test.each(["ftp", "file", "gopher", "data", "blob", "javascript", "ws", "unix"])(
  "%s: is no address to call",
  async (scheme) => {
    await expect(outboundFetch(`${scheme}://127.0.0.1/`)).rejects.toThrow();
  },
);

test("an exception names a host with its port: a host alone would open all of its ports", () => {
  const allowed = (OUTBOUND_ALLOW: string) => readEnv({ OUTBOUND_ALLOW }).OUTBOUND_ALLOW;
  expect(allowed("id.intern.example:443, [::1]:8080")).toEqual(["id.intern.example:443", "[::1]:8080"]);
  for (const wrong of [
    "id.intern.example",
    "127.0.0.1",
    "https://id.intern.example",
    "10.0.0.0/8",
    ":80",
    "*",
  ]) {
    expect(() => allowed(wrong), wrong).toThrow(/^The environment is not right: OUTBOUND_ALLOW must name/);
  }
});
