/** Names a city may not have: they belong to the platform, to mail and the web, or would pass for either. */
const reserved = new Set(
  `about abuse account accounts admin administrator api app apps assets auth autoconfig autodiscover billing blog cdn
  cities city cityloop contact dashboard default demo dev dns docs download email embed example feed files forum ftp
  health help host hostmaster imap info internal legal live localhost login logout mail mailbox me metrics mobile mx my
  news no-reply noc noreply ns ns1 ns2 official ops operator owner payment platform policy pop pop3 portal postmaster
  press privacy public register root sales secure security server settings shop signin signup smtp ssl staff staging
  start static stats status store support sysadmin system team terms test tls tmp upload usenet users vote webmail
  webmaster wiki www www1 www2 xn`.split(/\s+/),
);

export type NameFault = "shape" | "reserved" | "taken" | "confusable";

/**
 * Why a city may not answer under this subdomain, or null. Two names are confusable when they look alike in
 * common typefaces: digits for letters, `rn` for `m`, or hyphens apart.
 */
export function nameFault(slug: string, taken: string[]): NameFault | null {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.length < 3 || slug.length > 40) return "shape";
  if (taken.includes(slug)) return "taken";
  const shape = skeleton(slug);
  if ([...reserved].some((name) => skeleton(name) === shape)) return "reserved";
  return taken.some((name) => skeleton(name) === shape) ? "confusable" : null;
}

/** A subdomain to begin with, from the city's name; empty where its script has no Latin form. */
export function suggestSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}

function skeleton(name: string): string {
  return name
    .replaceAll("-", "")
    .replace(/[01345789]/g, (digit) => lookAlike[digit] ?? digit)
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replaceAll("cl", "d")
    .replace(/[il]/g, "l");
}

const lookAlike: Record<string, string> = { 0: "o", 1: "l", 3: "e", 4: "a", 5: "s", 7: "t", 8: "b", 9: "g" };
