import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Identity = {
  name: string;
  tagline: Localized;
  contactEmail: string;
  currency: string;
  listed: boolean;
};

export function identityShown(identity: Identity, locales: readonly Locale[]): Shown {
  return {
    name: identity.name,
    ...shownTexts("tagline", identity.tagline, locales),
    contactEmail: identity.contactEmail,
    currency: identity.currency,
    listed: identity.listed ? "on" : "",
  };
}
