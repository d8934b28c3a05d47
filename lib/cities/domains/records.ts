import { isSigned, sign } from "@/lib/base/keys";

/** Where the owner of a domain puts the proof. */
export function recordName(host: string): string {
  return `_cityloop.${host}`;
}

export function recordValue(token: string): string {
  return `cityloop=${token}`;
}

/** Lets whoever has it see what a domain needs, and check it, without an account. */
export function setupToken(cityId: string, host: string): string {
  return `${host}.${sign(host, "domain set-up", cityId)}`;
}

/** The domain a link is for; null where this city did not make it. */
export function readSetupToken(cityId: string, token: string): string | null {
  const end = token.lastIndexOf(".");
  const host = token.slice(0, end);
  return end > 0 && isSigned(host, token.slice(end + 1), "domain set-up", cityId) ? host : null;
}
