/** B: a bare Node server that returns the same bytes, stored compressed. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

const [port = "0", file = ""] = process.argv.slice(2);
const stored = gzipSync(readFileSync(file));

createServer((_request, response) => {
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-encoding": "gzip",
    "content-length": stored.length,
  });
  response.end(stored);
}).listen(Number(port), "127.0.0.1");
