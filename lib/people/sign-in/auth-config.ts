import { type AuthConfig, customFetch } from "@auth/core";
import type { EmailConfig, OIDCConfig } from "@auth/core/providers";
import { newToken } from "@/lib/base/ids";
import { log } from "@/lib/base/log";
import { outboundFetch } from "@/lib/base/outbound";
import { sessionCookieName } from "../cookie-name";
import { sessionDays } from "../session";
import { cityAdapter } from "./adapter";
import { claimsOf, type ProviderClaims } from "./claims";
import type { SignInContext } from "./context";
import { signInSecret } from "./secrets";

/** The provider's place in the callback's address: the same in every city, so it can be registered beforehand. */
export const oidcId = "oidc";

/** next-auth for one request to one city: its own secret, providers, cookies and rows. */
export function authConfig(context: SignInContext): AuthConfig {
  const { city, provider, signInPath } = context;
  return {
    adapter: cityAdapter(context),
    secret: signInSecret(city.id),
    basePath: "/api/auth",
    trustHost: true,
    useSecureCookies: context.secureCookies,
    session: {
      strategy: "database",
      maxAge: sessionDays * 24 * 60 * 60,
      generateSessionToken: newToken,
    },
    providers: provider ? [emailProvider, oidcProvider(provider, context)] : [emailProvider],
    pages: { signIn: signInPath, error: signInPath },
    cookies: cookieNames(context.secureCookies),
    logger: {
      error: (error) => log.info({ code: error.name, cause: causeOf(error) }, "sign-in failed"),
      warn: (code) => log.warn({ code }, "sign-in"),
      debug: () => {},
    },
  };
}

/** Our own form sends the mail, in the transaction that makes the request; next-auth redeems what it holds. */
const emailProvider: EmailConfig = {
  id: "email",
  type: "email",
  name: "E-mail",
  from: "",
  maxAge: 600,
  sendVerificationRequest: () => {
    throw new Error("mail is sent by lib/people/sign-in");
  },
  options: {},
};

type Provider = NonNullable<SignInContext["provider"]>;

function oidcProvider(provider: Provider, context: SignInContext): OIDCConfig<ProviderClaims> {
  return {
    id: oidcId,
    type: "oidc",
    name: provider.label,
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    checks: ["pkce", "state", "nonce"],
    // Many providers put address and name into the userinfo answer only.
    idToken: false,
    profile: (claims) => {
      context.said = { issuer: provider.issuer, subject: claims.sub, claims };
      return claimsOf(claims);
    },
    // Not dangerous here: `claimsOf` passes an address on only where the provider has verified it.
    allowDangerousEmailAccountLinking: true,
    [customFetch]: outboundFetch,
  };
}

/** Where the person wanted to be, while they are with the provider. */
export function nextCookieName(secure: boolean): string {
  return secure ? "__Host-cityloop.next" : "cityloop.next";
}

function cookieNames(secure: boolean): AuthConfig["cookies"] {
  const own = (name: string) => ({ name: secure ? `__Host-cityloop.${name}` : `cityloop.${name}` });
  return {
    sessionToken: { name: sessionCookieName(secure) },
    callbackUrl: { name: nextCookieName(secure) },
    csrfToken: own("csrf"),
    pkceCodeVerifier: own("pkce"),
    state: own("state"),
    nonce: own("nonce"),
  };
}

/** Names of errors only: their messages may hold addresses and tokens. */
function causeOf(error: Error): string | undefined {
  const { cause } = error;
  const inner = cause && typeof cause === "object" && "err" in cause ? cause.err : cause;
  return inner instanceof Error ? inner.name : undefined;
}
