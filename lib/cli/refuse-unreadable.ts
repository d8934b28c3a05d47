import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** How long a browser that was refused may go on sending before the line is cut. */
const patience = 5_000;

/**
 * Answers what Node's parser gives up on (an address or cookies past its 16 KB, bytes that are no HTTP) in plain
 * words. Cutting the line at once would do so while the browser still sends, and it would see a reset in place
 * of the answer; so what still comes is read and thrown away until the browser has said all it has to say.
 */
export function refuseUnreadable(server: Server): void {
  const answering = new WeakSet<Duplex>();
  const refused = new WeakSet<Duplex>();
  server.prependListener("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    answering.add(socket);
    response.once("close", () => answering.delete(socket));
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Its parser complains of every further piece.
    if (refused.has(socket)) return;
    refused.add(socket);
    // A second answer in the middle of the first would be read as part of it.
    if (error.code === "ECONNRESET" || !socket.writable || answering.has(socket)) {
      socket.destroy();
      return;
    }
    socket.end(answer(error.code));
    const cut = setTimeout(() => socket.destroy(), patience);
    socket.once("close", () => clearTimeout(cut));
  });
}

function answer(code: string | undefined): string {
  const [status, words] = (code && refusals[code]) || unreadable;
  const body = `${words}\n`;
  return [
    `HTTP/1.1 ${status}`,
    "content-type: text/plain; charset=utf-8",
    "x-content-type-options: nosniff",
    "cache-control: no-store",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    "",
    body,
  ].join("\r\n");
}

const unreadable = ["400 Bad Request", "This request could not be read."] as const;

const refusals: Record<string, readonly [status: string, words: string]> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "This address, or what your browser sent along with it, is too long. Go back, shorten it, and try again.",
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ["413 Payload Too Large", "This request could not be read."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "This took too long to arrive. Please try again."],
};
