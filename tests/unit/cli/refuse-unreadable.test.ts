import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { refuseUnreadable } from "@/lib/cli/refuse-unreadable";

let server: Server;
afterEach(() => new Promise((closed) => server.close(closed)));

/** All that a server says to what is sent to it piece by piece, however long that takes. */
async function say(pieces: string[], serving = plainServer()): Promise<string> {
  server = serving;
  refuseUnreadable(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let said = "";
  socket.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const over = new Promise<void>((resolve, reject) => {
    socket.once("close", () => resolve());
    socket.once("error", reject);
  });
  for (const piece of pieces) await new Promise((sent) => socket.write(piece, sent));
  socket.end();
  await over;
  return said;
}

function plainServer(): Server {
  return createServer((_, response) => response.end("Hello.\n"));
}

const long = Array.from({ length: 64 }, () => "x".repeat(64 * 1024));

test("an address of megabytes is answered in plain words, however much of it is still on its way", async () => {
  const said = await say(["GET /", ...long, " HTTP/1.1\r\nhost: x\r\n\r\n"]);
  expect(said).toMatch(/^HTTP\/1\.1 431 /);
  expect(said).toContain("content-type: text/plain");
  expect(said).toContain("too long");
});

test("so are cookies of megabytes", async () => {
  const said = await say(["GET / HTTP/1.1\r\nhost: x\r\ncookie: ", ...long, "\r\n\r\n"]);
  expect(said).toMatch(/^HTTP\/1\.1 431 /);
});

test.each([
  ["no HTTP at all", "\u0016\u0003\u0001 hello\r\n\r\n"],
  ["a header without a name", "GET / HTTP/1.1\r\n: x\r\n\r\n"],
  ["two lengths", "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab"],
])("%s is a bad request, once", async (_, bytes) => {
  const said = await say([bytes, bytes, bytes]);
  expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
});

test("in the middle of an answer nothing else is said", async () => {
  const halfway = createServer((_, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("Half of it");
  });
  const said = await say(["GET / HTTP/1.1\r\nhost: x\r\n\r\n", "no HTTP\r\n\r\n"], halfway).catch(
    (error: Error) => error.message,
  );
  expect(said).not.toContain("400");
});

test("what can be read is answered as ever", async () => {
  expect(await say(["GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"])).toContain("Hello.");
});
