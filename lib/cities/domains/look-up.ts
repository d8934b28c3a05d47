import { Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import { env } from "@/lib/base/env";
import { platformHost } from "@/lib/cities/platform-origin";
import { recordName } from "./records";

/** What the name servers say of a domain; null where they did not answer. */
export type Found = {
  texts: string[] | null;
  alias: string[] | null;
  addresses: string[] | null;
  /** Who may make certificates for it, and the name at which that stands; null: anybody. */
  authorities: { at: string; names: string[] } | null;
};

/** What stands at a domain's names now. Takes a few seconds at most. */
export async function lookUpDomain(host: string): Promise<Found> {
  const dns = resolver();
  const [texts, alias, four, six, authorities] = await Promise.all([
    asked(dns.resolveTxt(recordName(host))),
    asked(dns.resolveCname(host)),
    asked(dns.resolve4(host)),
    asked(dns.resolve6(host)),
    authoritiesOf(dns, host),
  ]);
  return {
    texts: texts?.map((chunks) => chunks.join("")) ?? null,
    alias: alias?.map((name) => name.toLowerCase().replace(/\.$/, "")) ?? null,
    addresses: four && six && [...four, ...six.map(canonical)],
    authorities,
  };
}

/** The texts found at the record that proves a domain; none where the name servers do not answer. */
export async function findProof(host: string): Promise<string[]> {
  const texts = await asked(resolver().resolveTxt(recordName(host)));
  return (texts ?? []).map((chunks) => chunks.join(""));
}

/** The addresses that lead here: those the operator named, else those of the platform's own name. */
export async function ourAddresses(): Promise<string[]> {
  const named = env().PUBLIC_ADDRESSES.filter((entry) => isIP(entry) > 0);
  if (named.length > 0) return named.map(canonical);
  const dns = resolver();
  const [four, six] = await Promise.all([
    asked(dns.resolve4(platformHost())),
    asked(dns.resolve6(platformHost())),
  ]);
  return [...(four ?? []), ...(six ?? []).map(canonical)];
}

function resolver(): Resolver {
  const made = new Resolver({ timeout: 1500, tries: 2 });
  const { DNS_SERVERS } = env();
  if (DNS_SERVERS.length > 0) made.setServers(DNS_SERVERS);
  return made;
}

/** None of that kind is an answer, too; no answer in time is null. */
async function asked<Record>(question: Promise<Record[]>): Promise<Record[] | null> {
  try {
    return await question;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return code === "ENODATA" || code === "ENOTFOUND" ? [] : null;
  }
}

/** The nearest CAA entries count, at the domain itself or above it (RFC 8659). */
async function authoritiesOf(dns: Resolver, host: string): Promise<Found["authorities"]> {
  const labels = host.split(".");
  for (let start = 0; start < labels.length - 1; start++) {
    const at = labels.slice(start).join(".");
    const entries = (await asked(dns.resolveCaa(at))) ?? [];
    const names = entries.flatMap(({ issue }) =>
      issue === undefined ? [] : [issue.split(";")[0]?.trim() ?? ""],
    );
    if (entries.length > 0) return names.length > 0 ? { at, names } : null;
  }
  return null;
}

/** One way of writing an IPv6 address, so that two can be compared. */
function canonical(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
