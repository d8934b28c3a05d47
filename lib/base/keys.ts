import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { required } from "@/lib/base/env";

/** A key of its own for each purpose, all from AUTH_SECRET: what one gives away says nothing about another. */
export function deriveKey(...purpose: string[]): Buffer {
  return Buffer.from(hkdfSync("sha256", required("AUTH_SECRET"), "", JSON.stringify(purpose), 32));
}

/** Encrypts for the database; opens only with the same purpose (say, the same city). */
export function seal(text: string, ...purpose: string[]): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", deriveKey("seal", ...purpose), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** @throws Error where it was changed, or sealed for another purpose or by another AUTH_SECRET */
export function unseal(sealed: string, ...purpose: string[]): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", deriveKey("seal", ...purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** Proves that we wrote `text`, for this purpose. */
export function sign(text: string, ...purpose: string[]): string {
  return createHmac("sha256", deriveKey("sign", ...purpose))
    .update(text)
    .digest("base64url");
}

export function isSigned(text: string, signature: string, ...purpose: string[]): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(text, ...purpose))];
  return given.length === right.length && timingSafeEqual(given, right);
}
