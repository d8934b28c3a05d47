import { NextRequest } from "next/server";
import { beforeEach, expect, test } from "vitest";
import { middleware } from "@/middleware";

const host = "lindenau.cityloop.example";

beforeEach(() => {
  process.env.PLATFORM_ORIGIN = "https://cityloop.example";
});

function send(method: string, origin: string | null, path = "/ideas/new", at = host): number {
  const headers = new Headers({ host: at });
  if (origin !== null) headers.set("origin", origin);
  return middleware(new NextRequest(`https://${at}${path}`, { method, headers })).status;
}

const foreign = [
  null,
  "",
  "null",
  "NULL",
  "undefined",
  "*",
  "https://",
  "https:",
  "//",
  `//${host}`,
  host,
  "https://evil.example",
  "https://cityloop.example",
  `https://other.cityloop.example`,
  `https://${host}.evil.example`,
  `https://evil.example/${host}`,
  `https://evil.example#${host}`,
  `https://evil.example?${host}`,
  `https://${host}@evil.example`,
  `https://${host}:8443`,
  `https://${host}:80`,
  `https://www.${host}`,
  `https://${host.replace(".", "-")}`,
  `https://x${host}`,
  `https://lindenau%2ecityloop.example.evil.example`,
  `http://${host}`,
  `ws://${host}`,
  `ftp://${host}`,
  `file://${host}`,
  `chrome-extension://${host}`,
  `data://${host}`,
  `https://${host}, https://evil.example`,
  `https://evil.example, https://${host}`,
  `https://${host} https://evil.example`,
  "https://[::1]",
  "https://[",
  "https://127.0.0.1",
  "https://xn--",
  "https://l\u00efndenau.cityloop.example",
  "x".repeat(20_000),
];

test.each(["POST", "PUT", "PATCH", "DELETE"])(
  "no %s from another site, from nowhere or from what is no origin comes through",
  (method) => {
    for (const origin of foreign) expect(send(method, origin), String(origin).slice(0, 80)).toBe(403);
    expect(send(method, `https://${host}`)).toBe(200);
  },
);

test("the origin that counts is of the very host that was asked", () => {
  expect(send("POST", `https://${host}`, "/ideas/new", "other.cityloop.example")).toBe(403);
  expect(send("POST", `https://${host}`, "/ideas/new", `${host}:8443`)).toBe(403);
  expect(send("POST", `https://${host}:8443`, "/ideas/new", `${host}:8443`)).toBe(200);
  expect(send("POST", `https://${host}`, "/ideas/new", host.toUpperCase())).toBe(200);
});

test("a mail program may unsubscribe from nowhere, but no other site may send it", () => {
  expect(send("POST", null, "/api/unsubscribe")).toBe(200);
  expect(send("POST", null, "/api/unsubscribe/x")).toBe(403);
  expect(send("POST", "https://evil.example", "/api/unsubscribe")).toBe(403);
});

test("on an installation without https, its own pages may send", () => {
  process.env.PLATFORM_ORIGIN = "http://localhost:3000";
  expect(send("POST", "http://a.localhost:3000", "/", "a.localhost:3000")).toBe(200);
});
