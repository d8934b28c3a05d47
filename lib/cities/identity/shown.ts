import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Identity = { name: string; tagline: Localized; contactEmail: string; listed: boolean };

export function identityShown(identity: Identity, locales: readonly Locale[]): Shown {
  return {
    name: identity.name,
    ...shownTexts("tagline", identity.tagline, locales),
    contactEmail: identity.contactEmail,
    listed: identity.listed ? "on" : "",
  };
}
