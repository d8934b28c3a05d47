import type { IncomingMessage, ServerResponse } from "node:http";
import { type Troubled, troubled } from "@/lib/base/trouble";
import { standInPage } from "./stand-in-page";

/** When a browser, a search engine or a front cache may ask again, in seconds. */
const patience = 5;

/**
 * Runs what answers a request. Where a document failed because the database cannot do its work for now, a page
 * that needs neither it nor a script takes its place, with the status that says "later". What a script asks for
 * is left alone: it says so itself, where its reader is.
 */
export function withStandIn<Result>(
  request: IncomingMessage,
  response: ServerResponse,
  handle: () => Result,
): Result {
  const { headers } = request;
  const isDocument = headers.accept?.includes("text/html") && !headers.rsc && !headers["next-action"];
  return troubled.run(isDocument ? replacing(request, response) : {}, handle);
}

function replacing(request: IncomingMessage, response: ServerResponse): Troubled {
  const state: Troubled = {};
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  let replaced = false;
  const replace = (status: number): boolean => {
    if (replaced || status < 500 || !state.trouble || response.headersSent) return replaced;
    replaced = true;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const { headers, page } = standInPage(request, state.trouble);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("retry-after", patience);
    writeHead(503);
    end(request.method === "HEAD" ? "" : page);
    return true;
  };
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    replace(status) ? response : Reflect.apply(writeHead, response, [status, ...rest])) as typeof writeHead;
  response.write = ((...all: unknown[]) =>
    replace(response.statusCode) ? true : Reflect.apply(write, response, all)) as typeof write;
  response.end = ((...all: unknown[]) =>
    replace(response.statusCode) ? response : Reflect.apply(end, response, all)) as typeof end;
  return state;
}
