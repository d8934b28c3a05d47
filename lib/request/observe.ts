import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { CurrentRequest } from "@/lib/base/current-request";
import { log } from "@/lib/base/log";
import { counter, durations, gauge } from "@/lib/base/metrics";
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
 * Gives a request its id, which its answer carries as X-Request-Id, and once it is answered counts it and writes
 * one line: method, kind of page, status, milliseconds and city. Never the address itself, which can hold a
 * token or somebody's search, nor where it came from.
 * @param claimed the id that a proxy of ours gave it
 */
export function observe(
  request: IncomingMessage,
  response: ServerResponse,
  claimed: string | undefined,
): CurrentRequest {
  const begun = performance.now();
  const current: CurrentRequest = { id: claimed && /^[\w-]{8,64}$/.test(claimed) ? claimed : randomUUID() };
  response.setHeader("x-request-id", current.id);
  inFlight.inc();
  response.once("close", () => {
    inFlight.dec();
    const ms = performance.now() - begun;
    const route = routeClass(request.url ?? "/");
    const method = methods.has(request.method ?? "") ? (request.method as string) : "other";
    // The status of nginx for somebody who left before the answer was there.
    const status = response.writableFinished ? response.statusCode : 499;
    answered.inc({ route, method, status });
    seconds.observe({ route }, ms / 1000);
    if (current.city) ofCities.inc({ city: current.city, status: `${Math.floor(status / 100)}xx` });
    log.info({
      request: current.id,
      method,
      route,
      status,
      ms: Math.round(ms * 10) / 10,
      city: current.city,
    });
  });
  return current;
}

const methods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
