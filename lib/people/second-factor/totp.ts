import { Secret, TOTP } from "otpauth";

/** As every authenticator app reads it when nothing else is said (RFC 6238 with SHA-1, six digits, thirty seconds). */
const usual = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** Clocks of phones go a little wrong: the step before and the one after count too. */
const window = 1;

/** A new secret of 160 bits, in the letters that people can type into an app. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The step in which the code is right, or null where it is wrong. Whether it was used before is for the caller. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ ...usual, secret: Secret.fromBase32(secret) });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** What the app shows at a moment. */
export function codeAt(secret: string, now: Date): string {
  return new TOTP({ ...usual, secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
}

/** The address that the QR code holds: the app files the secret under the city and the account. */
export function setUpAddress(
  secret: string,
  { issuer, account }: { issuer: string; account: string },
): string {
  return new TOTP({ ...usual, issuer, label: account, secret: Secret.fromBase32(secret) }).toString();
}
