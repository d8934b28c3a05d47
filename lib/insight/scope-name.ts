import { localize } from "@/lib/i18n/localized";
import type { Scope } from "./scope";
import type { Words } from "./sheets";

/** What a part of the city is called in this reader's language. */
export function scopeName({ title }: Pick<Scope, "title">, { t, locale, defaultLocale }: Words): string {
  return title ? localize(title, locale, defaultLocale) : t("insight.project.outside");
}
