import { isSigned, sign } from "@/lib/base/keys";

const purpose = "onward";

/**
 * The page of ours that leads on to another site: a browser refuses to be sent there by a form's answer
 * (`form-action 'self'`). Signed, so that nobody else can make that page lead away.
 */
export function onwardPath(cityId: string, address: string): string {
  return `/onward?${new URLSearchParams({ to: address, by: sign(address, purpose, cityId) })}`;
}

/** Null where this city did not sign it. */
export function openOnward(cityId: string, { to, by }: { to: string; by: string }): URL | null {
  return isSigned(to, by, purpose, cityId) ? new URL(to) : null;
}
