import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { NextRequest } from "next/server";
import NextAuth, { AuthError } from "next-auth";
import { withCity } from "@/db/with-city";
import { cityPath } from "@/lib/cities/city-path";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { enabledProvider } from "@/lib/people/identity-providers/queries";
import { authConfig, nextCookieName, oidcId } from "@/lib/people/sign-in/auth-config";
import type { OnArrival, SignInContext } from "@/lib/people/sign-in/context";
import { nothingPublished } from "@/lib/people/sign-in/context";
import { secureCookies } from "./actor";
import { knownBrowserHash } from "./browser";
import { requestCity, requestPath } from "./host";
import { requestLocale } from "./locale";
import { localeOfSegment, safeNext } from "./paths";
import { sessionToken, setSessionCookie } from "./session-cookie";

/**
 * next-auth, behind this one module: configured anew for each request, for the city of its host. Its callback
 * redeems what a mail or an identity provider proved; the session it begins is read by lib/people/session.ts.
 */
function nextAuth(context: SignInContext) {
  return NextAuth(async () => authConfig(context));
}

type Redeeming = {
  email: string;
  token: string;
  onArrival: OnArrival;
  /** Only where another browser than this one's cookie says had asked (a hand-over between two hosts). */
  browserHash?: string;
};

/** Signs in by what a mail carried (a link's token, or a code with its request); sets the cookie where it was right. */
export async function redeem(redeeming: Redeeming): Promise<SignInContext["outcome"]> {
  const { email, token, onArrival, browserHash } = redeeming;
  const own = await signInContext(onArrival);
  const context = browserHash ? { ...own, browserHash } : own;
  const query = new URLSearchParams({ email, token });
  const address = absoluteUrl(context.city.primaryHost, `/api/auth/callback/email?${query}`);
  await nextAuth(context).handlers.GET(new NextRequest(address));
  const { arrival } = context.outcome;
  if (arrival) await setSessionCookie(arrival.token, arrival.expiresAt);
  return context.outcome;
}

/**
 * Where the browser must go for the city's provider to say who it is; null where the city has none, or it does
 * not answer. Only in an action: it sets cookies.
 */
export async function providerAddress(next: string): Promise<string | null> {
  const context = await signInContext(async () => nothingPublished);
  if (!context.provider) return null;
  const options = {
    redirect: false as const,
    redirectTo: absoluteUrl(context.city.primaryHost, safeNext(next)),
  };
  try {
    const address = new URL(await nextAuth(context).signIn(oidcId, options));
    // Its own error page is what next-auth gives where the provider could not be asked.
    return address.hostname === context.city.primaryHost ? null : address.href;
  } catch (error) {
    if (error instanceof AuthError) return null;
    throw error;
  }
}

export type ProviderReturn = SignInContext["outcome"] & {
  /** Where the person wanted to be, language included. */
  next: string;
  /** next-auth's own cookies: the spent checks to clear, the session to set. */
  cookies: string[];
  path: (path: string) => string;
};

/** The browser comes back from the provider: next-auth checks state, nonce and PKCE, and begins the session. */
export async function returnFromProvider(
  request: NextRequest,
  onArrival: OnArrival,
): Promise<ProviderReturn | null> {
  const own = await signInContext(onArrival);
  if (!own.provider) return null;
  const { city } = own;
  const next = safeNext(pathOf((await cookies()).get(nextCookieName(own.secureCookies))?.value));
  const locale = localeOfSegment(city, next.split(/[/?#]/)[1] ?? "") ?? city.defaultLocale;
  const path = (to: string) => cityPath(city, locale, to);
  const context = { ...own, locale, signInPath: path("/sign-in") };
  // Next's own address of the request is localhost; the provider was told the city's.
  const address = absoluteUrl(city.primaryHost, await requestPath());
  const answer = await nextAuth(context).handlers.GET(new NextRequest(address, { headers: request.headers }));
  return { ...context.outcome, next, path, cookies: answer.headers.getSetCookie() };
}

function pathOf(address: string | undefined): string | null {
  const url = URL.parse(address ?? "");
  return url && url.pathname + url.search;
}

async function signInContext(onArrival: OnArrival): Promise<SignInContext> {
  const city = await requestCity();
  if (city?.state !== "live") notFound();
  const locale = await requestLocale();
  return {
    city,
    locale,
    secureCookies: secureCookies(),
    signInPath: cityPath(city, locale, "/sign-in"),
    browserHash: await knownBrowserHash(),
    userAgent: (await headers()).get("user-agent") ?? "",
    currentToken: await sessionToken(),
    provider: await withCity(city.id, (db) => enabledProvider(db, city.id)),
    onArrival,
    outcome: {},
  };
}
