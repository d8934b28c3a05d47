import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";

export const addPartnerInput = z.object({ name: lineInput({ min: 1, max: 80 }) });
export const partnerInput = z.object({ id: z.uuid() });
export const leaveInput = z.object({});

export const openCounterInput = z.object({
  token: z.string().max(100).default(""),
  pin: z
    .string()
    .transform((typed) => typed.replace(/\D/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "sixDigits")),
});
