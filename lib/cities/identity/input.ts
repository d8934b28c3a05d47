import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { dottedForm, localizedLine, ticked, version } from "@/lib/cities/fields";

/** The money of the places that our languages are spoken in, and a few more. */
export const currencies = [
  ...(["EUR", "CHF", "GBP", "USD", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON"] as const),
  ...(["MAD", "TND", "DZD", "EGP", "JOD", "SAR", "AED", "MXN", "ARS", "COP", "CLP", "BRL"] as const),
] as const;

export const identityInput = dottedForm({
  version,
  name: lineInput({ min: 2, max: 60 }),
  tagline: localizedLine(160),
  contactEmail: z.union([z.literal(""), z.email("email").max(254)]).default(""),
  currency: z.enum(currencies, { error: "choose" }).default("EUR"),
  listed: ticked,
});

export type IdentityInput = z.output<typeof identityInput>;
