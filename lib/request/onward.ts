import { seal, unseal } from "@/lib/base/keys";

const lifetime = 10 * 60 * 1000;
const purpose = "onward";

/**
 * The page of ours that leads on to another site: a browser refuses to be sent there by a form's answer
 * (`form-action 'self'`). Sealed, so that nobody else can make that page lead away.
 */
export function onwardPath(cityId: string, address: string): string {
  return `/onward?to=${seal(JSON.stringify({ address, until: Date.now() + lifetime }), purpose, cityId)}`;
}

/** Null where it was not sealed here, for this city, a few minutes ago. */
export function openOnward(cityId: string, sealed: string): URL | null {
  try {
    const { address, until } = JSON.parse(unseal(sealed, purpose, cityId));
    return until > Date.now() ? new URL(String(address)) : null;
  } catch {
    return null;
  }
}
