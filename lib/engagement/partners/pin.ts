import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

const length = 32;

/** Six digits that can be read over the telephone. */
export function newPin(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** Slow on purpose and salted: a million PINs are few. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString("base64url")}.${(await derive(pin, salt, length)).toString("base64url")}`;
}

export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [salt = "", right = ""] = hash.split(".");
  const [given, wanted] = [
    await derive(pin, Buffer.from(salt, "base64url"), length),
    Buffer.from(right, "base64url"),
  ];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
