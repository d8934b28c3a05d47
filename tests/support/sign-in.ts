import { Auth, raw, skipCSRFCheck } from "@auth/core";
import { and, eq, sql } from "drizzle-orm";
import { mails } from "@/db/schema/events";
import { hashToken, newToken } from "@/lib/base/ids";
import { publishOnArrival } from "@/lib/onboarding/publish-pending";
import { saveIdentityProvider } from "@/lib/people/identity-providers/commands";
import { enabledProvider, type IdentityProvider } from "@/lib/people/identity-providers/queries";
import { authConfig } from "@/lib/people/sign-in/auth-config";
import { askForCode, countTry } from "@/lib/people/sign-in/commands";
import type { SignInContext } from "@/lib/people/sign-in/context";
import { openLink } from "@/lib/people/sign-in/queries";
import { codeToken } from "@/lib/people/sign-in/secrets";
import type { TestCity } from "./city";
import type { OidcServer } from "./oidc";

/** A browser as far as signing in sees it: the secret in its cookie, and the session it may have. */
export type TestBrowser = { hash: string; session?: string };

export function newBrowser(): TestBrowser {
  return { hash: hashToken(newToken()) };
}

export type AskedFor = { email: string; code: string; token: string };

/** Asks for a code as the form does, and reads the mail. */
export async function ask(
  { city, run }: Pick<TestCity, "city" | "run">,
  browser: Pick<TestBrowser, "hash">,
  email: string,
  next = "/",
): Promise<AskedFor> {
  const asking = {
    email,
    browserHash: browser.hash,
    locale: city.defaultLocale,
    next,
    linkPath: "/sign-in/link",
  };
  return run(async (db) => {
    await askForCode({ db, city }, asking);
    const [mail] = await db
      .select({ text: mails.text })
      .from(mails)
      // The one of this very transaction.
      .where(and(eq(mails.recipient, email), eq(mails.createdAt, sql`now()`)));
    const code = /^ {4}(\d{6})$/m.exec(mail?.text ?? "")?.[1] ?? "";
    const token = /[?&]token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    return { email, code, token };
  });
}

export function contextOf(
  { city }: TestCity,
  browser: TestBrowser,
  provider: IdentityProvider | null = null,
) {
  const context: SignInContext = {
    city,
    locale: city.defaultLocale,
    secureCookies: false,
    signInPath: "/sign-in",
    browserHash: browser.hash,
    userAgent: "a browser of the tests",
    currentToken: browser.session,
    provider,
    onArrival: publishOnArrival,
    outcome: {},
  };
  return context;
}

/** What next-auth makes of a token, in this city and browser; the session stays in the browser. */
export async function redeem(
  city: TestCity,
  browser: TestBrowser,
  { email, token }: { email: string; token: string },
): Promise<SignInContext["outcome"]> {
  const context = contextOf(city, browser);
  const query = new URLSearchParams({ email, token });
  await Auth(new Request(`http://${city.host}/api/auth/callback/email?${query}`), authConfig(context));
  if (context.outcome.arrival) browser.session = context.outcome.arrival.token;
  return context.outcome;
}

/** Types a code as the form does: the try is counted before anyone looks whether it is right. */
export async function typeCode(city: TestCity, browser: TestBrowser, code: string) {
  const request = await city.run((db) => countTry(db, browser.hash));
  if (request === "expired" || request === "spent") return request;
  const { arrival } = await redeem(city, browser, {
    email: request.email,
    token: codeToken(request.id, code),
  });
  return arrival ?? "wrong";
}

/** Opens a mail's link; it signs in where it was asked for, else the opened link is all there is. */
export async function followLink(city: TestCity, browser: TestBrowser, token: string) {
  const link = await city.run((db) => openLink(db, { cityId: city.id, token, browserHash: browser.hash }));
  if (!link?.here) return link;
  const { arrival } = await redeem(city, browser, { email: link.email, token });
  return arrival ?? null;
}

/** Signs an address in, from asking to the session. */
export async function signInAs(city: TestCity, browser: TestBrowser, email: string) {
  const { code } = await ask(city, browser, email);
  const arrival = await typeCode(city, browser, code);
  if (typeof arrival === "string") throw new Error(`signing in failed: ${arrival}`);
  return arrival;
}

/** Goes to the city's provider and comes back, as a browser with both sites' cookies does. */
export async function signInWithProvider(city: TestCity, browser: TestBrowser, options: ProviderVisit = {}) {
  const provider = await city.run((db) => enabledProvider(db, city.id));
  const origin = `http://${city.host}`;
  const context = contextOf(city, browser, provider);
  const begin = new Request(`${origin}/api/auth/signin/oidc`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ callbackUrl: `${origin}/` }),
  });
  const started = await Auth(begin, { ...authConfig(context), raw, skipCSRFCheck });
  if (!started.redirect?.startsWith(provider?.issuer ?? "nowhere")) return context.outcome;
  const back = await followUntil(started.redirect, `${origin}/`);
  const own = new Map((started.cookies ?? []).map(({ name, value }) => [name, value]));
  const returning = options.at ?? city;
  const comingBack = returning === city ? context : contextOf(returning, browser, provider);
  const address = (options.tamper ?? ((same) => same))(back.replace(city.host, returning.host));
  const cookie = options.withoutCookies ? "" : [...own].map(([name, value]) => `${name}=${value}`).join("; ");
  await Auth(new Request(address, { headers: { cookie } }), authConfig(comingBack));
  return comingBack.outcome;
}

type ProviderVisit = {
  /** Another city's host to come back to. */
  at?: TestCity;
  tamper?: (address: string) => string;
  withoutCookies?: boolean;
};

/** Follows redirects with cookies of its own until they lead to the given origin. */
async function followUntil(address: string, origin: string): Promise<string> {
  const jar = new Map<string, string>();
  for (let next = address, steps = 0; steps < 12; steps += 1) {
    if (next.startsWith(origin)) return next;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get("location");
    if (!location) throw new Error(`the provider stopped: ${answer.status} ${await answer.text()}`);
    next = new URL(location, next).href;
  }
  throw new Error("the provider led in circles");
}

/** Offers a provider on the city's sign-in page, as its superadmin would. */
export async function withProvider(
  city: TestCity,
  { issuer, clientId, clientSecret }: OidcServer,
): Promise<void> {
  const actor = await city.superadmin();
  const input = { label: "City card", issuer, clientId, clientSecret, enabled: true };
  await city.run((db) => saveIdentityProvider({ db, actor, city }, input));
}
