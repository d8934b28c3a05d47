import type { Found } from "./look-up";
import { recordValue } from "./records";

export type Proof = { state: "ok" | "missing" | "other" | "silent"; found: string[] };
export type Leading = { state: "ok" | "missing" | "elsewhere" | "partly" | "silent"; found: string[] };
/** Whom the domain lets make certificates, where we are not among them. */
export type Forbidding = { at: string; names: string[] };
export type Findings = { proof: Proof; leading: Leading; forbidding: Forbidding | null };

type Expected = { token: string; subdomain: string; addresses: string[] };

/** Those that Caddy asks by default (deploy/caddy). */
const askedAuthorities = ["letsencrypt.org", "sectigo.com", "zerossl.com"];

/** What is there of what a domain needs, and what is missing. */
export function judge(found: Found, expected: Expected): Findings {
  return {
    proof: judgeProof(found.texts, recordValue(expected.token)),
    leading: judgeLeading(found, expected),
    forbidding: allowsUs(found) ? null : found.authorities,
  };
}

function allowsUs({ authorities }: Found): boolean {
  return !authorities || authorities.names.some((name) => askedAuthorities.includes(name));
}

function judgeProof(texts: string[] | null, wanted: string): Proof {
  if (!texts) return { state: "silent", found: [] };
  if (texts.some((text) => text.trim() === wanted)) return { state: "ok", found: [] };
  return { state: texts.length > 0 ? "other" : "missing", found: texts };
}

function judgeLeading({ alias, addresses }: Found, expected: Expected): Leading {
  if (!alias || !addresses) return { state: "silent", found: [] };
  if (alias.includes(expected.subdomain)) return { state: "ok", found: alias };
  if (alias.length === 0 && addresses.length === 0) return { state: "missing", found: [] };
  const foreign = addresses.filter((address) => !expected.addresses.includes(address));
  if (addresses.length > 0 && foreign.length === 0) return { state: "ok", found: addresses };
  // An address that leads elsewhere fails for everybody who happens to be given it.
  if (foreign.length < addresses.length) return { state: "partly", found: foreign };
  return { state: "elsewhere", found: [...alias, ...addresses] };
}
