import { headers } from "next/headers";
import { cache } from "react";
import { currentRequest } from "@/lib/base/current-request";
import { normaliseHost } from "@/lib/base/host";
import type { City } from "@/lib/cities/resolve";
import { cityAtHost } from "./known";

/** The city of the host this request came to, once a request. Never from a parameter or a form. */
export const requestCity = cache(async (): Promise<City | null> => {
  const city = await cityAtHost((await headers()).get("x-cityloop-host") ?? "");
  const request = currentRequest();
  if (request && city) request.city = city.slug;
  return city;
});

/** The normalised host the browser named. */
export async function requestHost(): Promise<string> {
  return normaliseHost((await headers()).get("x-cityloop-host")) ?? "";
}

/** Whether the host is the one in the path that the middleware made of it: no host reaches another's handlers. */
export async function isHostsOwn(params: Promise<{ city: string }>): Promise<boolean> {
  return decodeURIComponent((await params).city) === (await requestHost());
}

/** The path and query the browser asked for, without our rewrites. */
export async function requestPath(): Promise<string> {
  return (await headers()).get("x-cityloop-path") ?? "/";
}

/** The client's network address as the server or a trusted proxy saw it; for limits, never stored in clear. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for") ?? "unknown";
}

export async function requestNonce(): Promise<string> {
  return (await headers()).get("x-nonce") ?? "";
}
