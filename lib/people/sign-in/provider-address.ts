import { seal, unseal } from "@/lib/base/keys";

const lifetime = 10 * 60 * 1000;

/** An address at the provider, sealed for our own page that leads there: nobody else can make that page lead away. */
export function sealAddress(cityId: string, address: string): string {
  return seal(JSON.stringify({ address, until: Date.now() + lifetime }), "provider-address", cityId);
}

/** Null where it was not sealed here, for this city, a few minutes ago. */
export function openAddress(cityId: string, sealed: string): string | null {
  try {
    const { address, until } = JSON.parse(unseal(sealed, "provider-address", cityId));
    return until > Date.now() ? String(address) : null;
  } catch {
    return null;
  }
}
