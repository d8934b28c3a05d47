import { validate } from "uuid";
import { hashToken } from "@/lib/base/ids";
import { isSigned, sign } from "@/lib/base/keys";

/** How long a counter stays open after its PIN, in milliseconds. */
export const passLifetime = 12 * 60 * 60 * 1000;

export type Pass = { partnerId: string; until: number; signature: string };

/** For what a pass is good: another city, or a link that was replaced, makes it worthless. */
type Bound = { cityId: string; tokenHash: string };

export function makePass(partnerId: string, { cityId, tokenHash }: Bound, now: Date): string {
  const until = now.getTime() + passLifetime;
  return `${partnerId}.${until}.${sign(`${partnerId}.${until}`, "counter", cityId, tokenHash)}`;
}

/** What a cookie claims; nothing of it is proved yet. */
export function passOf(text: string): Pass | null {
  const [partnerId = "", until = "", signature = ""] = text.split(".");
  return validate(partnerId) && /^\d{13}$/.test(until)
    ? { partnerId, until: Number(until), signature }
    : null;
}

/** Names the browser that the pass was made for: each opening of a counter makes another. */
export function tillOf({ signature }: Pass): string {
  return hashToken(signature);
}

export function openPass({ partnerId, until, signature }: Pass, bound: Bound, now: Date): boolean {
  const { cityId, tokenHash } = bound;
  const isOurs = isSigned(`${partnerId}.${until}`, signature, "counter", cityId, tokenHash);
  return isOurs && until > now.getTime();
}
