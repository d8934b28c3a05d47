import { createHash, createHmac } from "node:crypto";
import { deriveKey } from "@/lib/base/keys";

/** What next-auth hashes and encrypts with: another one in each city, so nothing of one opens in another. */
export function signInSecret(cityId: string): string {
  return deriveKey("sign-in", cityId).toString("hex");
}

/** A link's token or a code as the database keeps it: next-auth's own hash of it. */
export function verificationHash(cityId: string, token: string): string {
  return createHash("sha256")
    .update(token + signInSecret(cityId))
    .digest("hex");
}

/**
 * The six digits that go with a link. They follow from its token, so that the link, opened in another browser,
 * can show them without their being kept anywhere.
 */
export function codeOf(cityId: string, token: string): string {
  const digest = createHmac("sha256", deriveKey("code", cityId)).update(token).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** A code stands for a token only together with the request it was made for. */
export function codeToken(requestId: string, code: string): string {
  return `${requestId}.${code}`;
}
