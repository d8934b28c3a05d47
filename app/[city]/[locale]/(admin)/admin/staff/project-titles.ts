import type { ProjectChoice } from "@/lib/cities/moderators/queries";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";

/** What these projects are called, in the reader's language. */
export function titlesOf(
  { locale, city }: Page,
  projects: readonly ProjectChoice[],
  ids: readonly string[],
): string[] {
  const named = projects.filter(({ id }) => ids.includes(id));
  return named.map(({ title }) => localize(title, locale, city.defaultLocale));
}
