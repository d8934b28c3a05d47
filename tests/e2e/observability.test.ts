import { readFileSync } from "node:fs";
import { env } from "@/lib/base/env";
import { requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";

type Line = Record<string, unknown> & { request?: string };

function linesOf(request: string): Line[] {
  const lines = readFileSync("tests/.artifacts/server.log", "utf8").split("\n");
  return lines.filter((line) => line.includes(request)).map((line) => JSON.parse(line) as Line);
}

test("each request has an id, in its answer and in its one line, which holds nothing of the address", async ({
  city,
}) => {
  const answer = await requestAt(city.host, "/ideas?q=somebodys-secret-words", {
    headers: { "x-request-id": "claimed-by-a-stranger", "user-agent": "a browser to know somebody by" },
  });
  const id = String(answer.headers["x-request-id"]);
  expect(id).toMatch(/^[\w-]{8,64}$/);
  expect(id).not.toBe("claimed-by-a-stranger");
  await expect.poll(() => linesOf(id).length).toBe(1);
  const [line] = linesOf(id);
  expect(line).toMatchObject({ method: "GET", route: "board", status: 200, city: city.city.slug });
  expect(Object.keys(line ?? {}).sort()).toEqual(
    ["city", "level", "method", "ms", "queries", "request", "route", "status", "time"].sort(),
  );
  expect(readFileSync("tests/.artifacts/server.log", "utf8")).not.toContain("somebodys-secret-words");
});

test("Prometheus hears of requests, cities, connections, jobs and the process", async ({ city }) => {
  await requestAt(city.host, "/ideas");
  const metrics = async () => (await fetch(`http://127.0.0.1:${env().HEALTH_PORT}/metrics`)).text();
  await expect
    .poll(metrics)
    .toContain(`cityloop_city_requests_total{city="${city.city.slug}",status="2xx"} 1`);
  const text = await metrics();
  for (const part of [
    'cityloop_http_requests_total{route="board",method="GET",status="200"}',
    'cityloop_http_request_seconds_bucket{le="0.1",route="board"}',
    "cityloop_http_requests_in_flight ",
    "cityloop_database_open ",
    "cityloop_database_pool 10",
    'cityloop_jobs_waiting{queue="mail"}',
    'cityloop_jobs_oldest_seconds{queue="sweep"}',
    "cityloop_known_kept_total ",
    "cityloop_last_backup_timestamp_seconds 0",
    "nodejs_eventloop_lag_p99_seconds ",
  ]) {
    expect(text).toContain(part);
  }
  // Others are at it, too, and wait for a moment.
  await expect.poll(metrics).toContain("cityloop_database_waiting 0");
});
