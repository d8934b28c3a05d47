import type { User } from "@auth/core/types";
import { cleanLine } from "@/lib/base/clean-text";
import { nameLimit } from "../input";

/** What a provider says about a person; the types are what the standard promises, not what providers keep to. */
export type ProviderClaims = {
  sub: string;
  email?: unknown;
  email_verified?: unknown;
  given_name?: unknown;
  family_name?: unknown;
  [claim: string]: unknown;
};

/** The address counts only where the provider has verified it: it is what joins accounts. */
export function claimsOf(claims: ProviderClaims): User {
  const verified = claims.email_verified === true || claims.email_verified === "true";
  const email = verified && typeof claims.email === "string" ? claims.email.trim().toLowerCase() : null;
  const user: User & { firstName: string; lastName: string } = {
    id: claims.sub,
    email,
    firstName: nameOf(claims.given_name),
    lastName: nameOf(claims.family_name),
  };
  return user;
}

function nameOf(claim: unknown): string {
  return typeof claim === "string" ? cleanLine(claim).slice(0, nameLimit) : "";
}
