import { z } from "zod";

/** An address as the database keys it: lower case, its domain in ASCII. */
export const emailInput = z
  .string()
  .max(254, { error: "email" })
  .transform(asciiDomain)
  .pipe(z.email({ error: "email" }));

function asciiDomain(value: string): string {
  const address = value.trim().toLowerCase();
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  if (at < 1 || !/[^\p{ASCII}]/u.test(domain)) return address;
  const url = URL.parse(`http://${domain}`);
  return url && url.host === url.hostname ? `${address.slice(0, at)}@${url.hostname}` : address;
}
