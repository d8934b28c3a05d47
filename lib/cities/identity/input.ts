import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { dottedForm, localizedLine, ticked, version } from "@/lib/cities/fields";

export const identityInput = dottedForm({
  version,
  name: lineInput({ min: 2, max: 60 }),
  tagline: localizedLine(160),
  contactEmail: z.union([z.literal(""), z.email("email").max(254)]).default(""),
  listed: ticked,
});

export type IdentityInput = z.output<typeof identityInput>;
