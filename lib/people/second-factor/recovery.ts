import { randomInt } from "node:crypto";
import { sign } from "@/lib/base/keys";

export const recoveryCount = 10;

/** Without those that look alike. Twelve of thirty-one are 59 bits: nobody guesses one, however it is kept. */
const letters = "23456789abcdefghjkmnpqrstuvwxyz";
const length = 12;

export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCount }, () =>
    Array.from({ length }, () => letters[randomInt(letters.length)]).join(""),
  );
}

/** As it is read and written down. */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** As it is kept: worth nothing without our key, and in no other city and for nobody else. */
export function recoveryHash(
  code: string,
  { cityId, personId }: { cityId: string; personId: string },
): string {
  return sign(code, "recovery-code", cityId, personId);
}
