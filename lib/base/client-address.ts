import { BlockList, isIP } from "node:net";

/**
 * The client's own address: the peer's, or — only where the peer is a proxy we trust — the nearest address
 * in its X-Forwarded-For that is not such a proxy. What a stranger claims before that counts for nothing.
 *
 * @param trusted addresses and CIDR blocks of our proxies
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  const near = plainAddress(peer ?? "");
  const chain = [...(forwardedFor ?? "").split(",").map((part) => plainAddress(part.trim())), near];
  for (const address of chain.reverse()) {
    if (!isIP(address)) return near;
    if (!isTrusted(address, trusted)) return address;
  }
  return near;
}

/** @throws TypeError for an entry that is neither an address nor a block */
export function trustedProxies(entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Whether what a peer says of a request in its headers counts. */
export function isTrustedPeer(peer: string | undefined, trusted: BlockList): boolean {
  const address = plainAddress(peer ?? "");
  return isIP(address) !== 0 && isTrusted(address, trusted);
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 peer of an IPv6 socket is written ::ffff:1.2.3.4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
