import ipaddr from "ipaddr.js";

/**
 * What is the same for all who share a connection: an IPv4 address, or the half of an IPv6 one that names the network.
 * Null where it tells nobody apart, as an address within a network does that a proxy did not replace.
 */
export function placeOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return null;
  return parsed.kind() === "ipv4" ? parsed.toString() : parsed.toByteArray().slice(0, 8).join(".");
}
