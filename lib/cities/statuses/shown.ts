import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Status = { label: Localized; description: Localized };

export function statusShown({ label, description }: Status, locales: readonly Locale[]): Shown {
  return { ...shownTexts("label", label, locales), ...shownTexts("description", description, locales) };
}
