import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";

/** People paste the address of the discovery document as often as the issuer's. */
const issuer = lineInput({ min: 1, max: 300 })
  .transform((value) => value.replace(/\/\.well-known\/openid-configuration\/?$/, ""))
  .pipe(z.url({ protocol: /^https?$/, error: "url" }));

export const identityProviderInput = z.object({
  label: lineInput({ min: 2, max: 60 }),
  issuer,
  clientId: lineInput({ min: 1, max: 300 }),
  /** Left empty, the one that was saved before stays. */
  clientSecret: z.string().trim().max(1000).default(""),
  enabled: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
});
export type IdentityProviderInput = z.output<typeof identityProviderInput>;
