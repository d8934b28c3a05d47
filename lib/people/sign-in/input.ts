import { z } from "zod";
import { emailInput } from "@/lib/people/email";

/** A path on this host; whoever goes there asks `safeNext` first. */
const next = z.string().max(2000).catch("/").default("/");

export const askForCodeInput = z.object({ email: emailInput, next });

export const providerInput = z.object({ next });

/** Six digits in any script, with the spaces and dashes people put between them. */
export const codeInput = z.object({
  code: z
    .string()
    .max(60)
    .transform(asciiDigits)
    .pipe(z.string().regex(/^\d{6}$/, { error: "sixDigits" })),
});

export const linkInput = z.object({ token: z.string().min(20).max(200) });

/** Digits of any script as ours, without what stands between them. */
export function asciiDigits(value: string): string {
  return value
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^\d\p{L}]/gu, "");
}
