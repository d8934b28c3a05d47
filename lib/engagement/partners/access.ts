import { seal, unseal } from "@/lib/base/keys";

/** What a partner is given: its link's token and its PIN. */
export type Access = { partnerId: string; token: string; pin: string };

const purpose = "partner access";
const shownFor = 10 * 60 * 1000;

/** For the page that shows it once: nothing keeps it in clear, and it cannot be opened later or elsewhere. */
export function sealAccess(cityId: string, access: Access, now: Date): string {
  return seal(JSON.stringify({ ...access, until: now.getTime() + shownFor }), purpose, cityId);
}

export function openAccess(cityId: string, sealed: string, now: Date): Access | null {
  try {
    const { partnerId, token, pin, until } = JSON.parse(unseal(sealed, purpose, cityId));
    return until > now.getTime() ? { partnerId, token, pin } : null;
  } catch {
    return null;
  }
}
