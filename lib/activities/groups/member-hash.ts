import { sign } from "@/lib/base/keys";

/** What is kept of an address that staff invite: it can be found again by whoever has it, and read by nobody. */
export function memberHash(cityId: string, email: string): string {
  return sign(email, "group-member", cityId);
}
