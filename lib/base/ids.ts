import { createHash, randomBytes, randomInt } from "node:crypto";
import { v7 } from "uuid";

/** Time-ordered, so that new rows stay together in the index. */
export function newId(): string {
  return v7();
}

/** 256 random bits for cookies and links. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const codeAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** A short public code without look-alikes (no 0/o, 1/l/i): 31^6 are 887 million. */
export function newCode(length = 6): string {
  return Array.from({ length }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join("");
}

/** Whatever else stands in an address or a field names nothing, and is no question for the database. */
export function isCode(text: string): boolean {
  return /^[a-z0-9]{1,20}$/.test(text);
}

/** Words of a title for a readable address; empty where a script has no ASCII form. */
export function slugify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}
