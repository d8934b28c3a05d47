import { cookies } from "next/headers";
import { hashToken, newToken } from "@/lib/base/ids";
import { secureCookies } from "./actor";

/**
 * A browser before signing in: the secret in its cookie ties what it wrote and asked for to it. Set by a form
 * only, never by looking at a page.
 */
export function browserCookieName(): string {
  return secureCookies() ? "__Host-cityloop.browser" : "cityloop.browser";
}

/** The hash of this browser's secret, giving it one where it has none. Only in actions and handlers of a POST. */
export async function browserHash(): Promise<string> {
  const known = await knownBrowserHash();
  if (known) return known;
  const token = newToken();
  (await cookies()).set(browserCookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: secureCookies(),
    path: "/",
    maxAge: 24 * 60 * 60,
  });
  return hashToken(token);
}

/** The hash of this browser's secret, or null: it never sent a form here. */
export async function knownBrowserHash(): Promise<string | null> {
  const token = (await cookies()).get(browserCookieName())?.value;
  return token ? hashToken(token) : null;
}
