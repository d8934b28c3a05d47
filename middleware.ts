import { randomBytes, timingSafeEqual } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { normaliseHost } from "@/lib/base/host";
import { isLocale } from "@/lib/base/locales";
import { videoFrames } from "@/lib/base/video-hosts";

/**
 * Turns a host into a path: routing only, never the only guard. Every path is rewritten, the apex's too,
 * so that `/ghent.example/…` typed on another host reaches nothing. Pages check the host again.
 */
export const config = {
  runtime: "nodejs",
  matcher: ["/((?!_next/static/).*)"],
};

/** Paths below a city without a language in them. */
const unlocalised = new Set(["api", "embed", "files"]);

/** Headers that only we or the framework may set; in development its own pages send two of them. */
const internalHeaders =
  /^(x-middleware-|x-nextjs-|x-cityloop-|x-invoke-|x-matched-path|x-forwarded-|forwarded$|x-real-ip|x-original-|x-rewrite-|x-url)/;

/** The one form that mail programs send by themselves, with nothing but the token it needs (RFC 8058). */
const sentByPrograms = "/api/unsubscribe";

/** Proves that a request carries headers which this process set (see `hostOf`). */
const processSecret = randomBytes(24).toString("base64url");

const bodyLimit = 32 * 1024 * 1024;

export function middleware(request: NextRequest): NextResponse {
  const host = hostOf(request);
  if (!host) return plain(404, "There is nothing at this address.");
  const refusal = refuseForeignWrite(request, host);
  if (refusal) return refusal;

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, framesOf(request));
  const headers = cleanHeaders(request, host.raw);
  headers.set("x-cityloop-host", host.name);
  headers.set("x-cityloop-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-cityloop-secret", processSecret);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);

  const url = request.nextUrl.clone();
  url.pathname = routeOf(host.name, request.nextUrl.pathname);
  const response = NextResponse.rewrite(url, { request: { headers } });
  const shownMail = mailPath.test(request.nextUrl.pathname);
  response.headers.set(
    "content-security-policy",
    isFile(request) ? filePolicy : shownMail ? mailPolicy : policy,
  );
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  response.headers.set(
    "permissions-policy",
    "camera=(), microphone=(), geolocation=(self), interest-cohort=()",
  );
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("x-frame-options", framesOf(request).within === "'none'" ? "DENY" : "SAMEORIGIN");
  if (!isFile(request)) response.headers.set("x-accel-expires", mayBeKept(request) ? keptSeconds : "0");
  return response;
}

/** For how long a front cache may keep a page, body and headers together (deploy/nginx). */
const keptSeconds = "2";

/** A page as everybody gets it who is not signed in and has sent nothing here. */
function mayBeKept(request: NextRequest): boolean {
  const { method, headers, nextUrl } = request;
  const page = (method === "GET" || method === "HEAD") && !nextUrl.pathname.startsWith("/api/");
  const own =
    headers.get("cookie")?.includes("cityloop.") || headers.has("authorization") || headers.has("rsc");
  return page && !own;
}

/** `/[city]/[locale]/…`, `/platform/[locale]/…`; "default" stands for the city's own language. */
function routeOf(host: string, pathname: string): string {
  const root = host === platformOrigin().hostname ? "platform" : host;
  const [first = "", ...rest] = pathname.split("/").slice(1);
  if (unlocalised.has(first)) return `/${root}/${[first, ...rest].join("/")}`;
  if (isLocale(first)) return `/${root}/${[first, ...rest].join("/")}`;
  return `/${root}/default/${[first, ...rest].join("/")}`.replace(/\/$/, "");
}

/**
 * The host as the browser named it. After a redirect in a server action Next fetches the page from its own
 * localhost address with a copy of the request's headers: then, and only with this process's secret among
 * them, the first request's host counts.
 */
function hostOf(request: NextRequest): { name: string; raw: string } | null {
  const secret = request.headers.get("x-cityloop-secret");
  const raw =
    secret && sameText(secret, processSecret)
      ? request.headers.get("x-forwarded-host")
      : request.headers.get("host");
  const name = normaliseHost(raw);
  return name && raw ? { name, raw } : null;
}

/** A write from another site, or from nowhere, gets a plain refusal before anything reads it. */
function refuseForeignWrite(request: NextRequest, host: { raw: string }): NextResponse | null {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return null;
  const origin = request.headers.get("origin");
  if (!origin && request.nextUrl.pathname === sentByPrograms) return null;
  if (!origin || !isSameHost(origin, host.raw)) {
    return plain(
      403,
      "This form was sent from another site, so it was not accepted. Open the page again and send it from there.",
    );
  }
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) {
    return plain(
      413,
      "That is too large: at most 30 MB can be sent at once. Go back and choose smaller files.",
    );
  }
  return null;
}

/** Where we answer by https, a page of the same name by http may be anybody's who sits in between. */
function isSameHost(origin: string, host: string): boolean {
  try {
    const { host: from, protocol } = new URL(origin);
    const safe = protocol === "https:" || (protocol === "http:" && platformOrigin().protocol === "http:");
    return safe && from === host.toLowerCase();
  } catch {
    return false;
  }
}

function cleanHeaders(request: NextRequest, rawHost: string): Headers {
  // Overwritten by lib/cli/http.ts with what the socket or a trusted proxy says.
  const address = request.headers.get("x-forwarded-for");
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) {
    const debugging = process.env.NODE_ENV === "development" && /^x-nextjs-(html-)?request-id$/.test(name);
    if (internalHeaders.test(name) && !debugging) headers.delete(name);
  }
  headers.set("x-forwarded-host", rawHost);
  headers.set("x-forwarded-proto", platformOrigin().protocol.replace(":", ""));
  if (address) headers.set("x-forwarded-for", address);
  return headers;
}

/** What people sent is shown, never run: what is set here wins over what the handler says. */
const filePolicy = "default-src 'none'; sandbox";

/** A draft as it will arrive: a mail has its looks and its picture in itself, and nothing of it runs. */
const mailPath = /^(\/[a-z]{2})?\/admin\/insight\/update\/mail$/;
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

type Frames = { shows: string | null; within: "'none'" | "'self'" };

const projectPage = /^(\/[a-z]{2})?\/projects\/[^/]+(\/[^/]+)?$/;
const blocksPage = /^(\/[a-z]{2})?\/admin\/projects\/[^/]+\/blocks$/;

/**
 * No page holds another, but for two: a project's once its reader asked to play a video, and the desk's with the
 * project's page as a phone shows it.
 */
function framesOf({ nextUrl: { pathname, searchParams } }: NextRequest): Frames {
  const isProject = projectPage.test(pathname);
  const playing = isProject && searchParams.has("play");
  const shows = playing ? videoFrames.join(" ") : blocksPage.test(pathname) ? "'self'" : null;
  return { shows, within: isProject && searchParams.has("framed") ? "'self'" : "'none'" };
}

function isFile(request: NextRequest): boolean {
  return request.nextUrl.pathname.startsWith("/files/");
}

function contentSecurityPolicy(nonce: string, { shows, within }: Frames): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(shows ? [`frame-src ${shows}`] : []),
    `frame-ancestors ${within}`,
    "object-src 'none'",
  ].join("; ");
}

function platformOrigin(): URL {
  return new URL(process.env.PLATFORM_ORIGIN ?? `http://localhost:${process.env.PORT ?? "3000"}`);
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function plain(status: number, text: string): NextResponse {
  return new NextResponse(`${text}\n`, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
