import { subdomainOf } from "@/lib/cities/resolve";
import { type Certificate, checkCertificate } from "./certificate";
import { type Findings, judge } from "./findings";
import { lookUpDomain, ourAddresses } from "./look-up";
import type { DomainRow } from "./queries";

/** `later`: it is tried once everything before it is there. */
export type Checked = Findings & { certificate: Certificate | "later" };

/** Asks the name servers, and where they lead here the server itself, what a domain still needs. */
export async function checkDomain(city: { slug: string }, domain: DomainRow): Promise<Checked> {
  const [found, addresses] = await Promise.all([lookUpDomain(domain.host), ourAddresses()]);
  const expected = { token: domain.verificationToken, subdomain: subdomainOf(city), addresses };
  const findings = judge(found, expected);
  const ready = domain.verifiedAt !== null && findings.leading.state === "ok";
  return { ...findings, certificate: ready ? await checkCertificate(domain.host) : "later" };
}
