import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { isTrustedPeer } from "@/lib/base/client-address";
import { type CurrentRequest, enterRequest } from "@/lib/base/current-request";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { counter, durations, gauge } from "@/lib/base/metrics";
import { rememberKept } from "./front-cache";
import { routeClass } from "./route-class";

const answered = counter({
  name: "cityloop_http_requests_total",
  help: "Requests answered",
  labelNames: ["route", "method", "status"],
});
const seconds = durations({
  name: "cityloop_http_request_seconds",
  help: "From a request's arrival to its answer's end",
  labelNames: ["route"],
});
const ofCities = counter({
  name: "cityloop_city_requests_total",
  help: "Requests answered of each city, by the first digit of the status",
  labelNames: ["city", "status"],
});
const inFlight = gauge({ name: "cityloop_http_requests_in_flight", help: "Requests being answered" });

/**
 * Gives each request its id, which its log lines and its answer (X-Request-Id) carry, and once it is answered
 * counts it and writes one line: method, kind of page, status, milliseconds, queries and city. Never the address itself,
 * which can hold a token or somebody's search, nor where it came from.
 * @param proxies those whose X-Request-Id is believed
 */
export function observe(server: Server, proxies: BlockList): void {
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    const { remoteAddress } = request.socket;
    const claimed = request.headers["x-request-id"];
    const believed = typeof claimed === "string" && isTrustedPeer(remoteAddress, proxies);
    // For whoever listens after this one: the next request on the line has its own.
    const current = enterRequest(request, believed && idShape.test(claimed) ? claimed : randomUUID());
    const begun = performance.now();
    response.setHeader("x-request-id", current.id);
    inFlight.inc();
    response.once("close", () => note(request, response, current, begun));
  });
}

function note(
  request: IncomingMessage,
  response: ServerResponse,
  { id, city, queries }: CurrentRequest,
  begun: number,
): void {
  inFlight.dec();
  const ms = performance.now() - begun;
  const route = routeClass(request.url ?? "/");
  const method = methods.has(request.method ?? "") ? (request.method as string) : "other";
  // nginx's status for somebody who left before the answer was there.
  const status = response.writableFinished ? response.statusCode : 499;
  answered.inc({ route, method, status });
  seconds.observe({ route }, ms / 1000);
  if (city) ofCities.inc({ city, status: `${Math.floor(status / 100)}xx` });
  if (env().FRONT_PURGE.length > 0) rememberKept(city, request, response, begun);
  log.info({ request: id, method, route, status, ms: Math.round(ms * 10) / 10, queries, city });
}

const idShape = /^[\w-]{8,64}$/;
const methods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
