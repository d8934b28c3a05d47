import { z } from "zod";
import { asciiDigits } from "@/lib/people/sign-in/input";

/** Six digits from the app, or a recovery code; with the spaces and dashes that people put between. */
const code = z
  .string()
  .max(60)
  .transform((typed) => asciiDigits(typed).toLowerCase())
  .pipe(z.string().regex(/^(\d{6}|[2-9a-hjkmnp-z]{12})$/, { error: "factorCode" }));

const next = z.string().max(2000).catch("/").default("/");

export const onwardInput = z.object({ next });
export const codeInput = z.object({ code });
export const proveInput = z.object({ code, next });
export const resetInput = z.object({ id: z.uuid() });
