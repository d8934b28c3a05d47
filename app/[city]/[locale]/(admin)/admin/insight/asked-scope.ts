import { localize } from "@/lib/i18n/localized";
import type { SharedView } from "@/lib/insight/arranging/queries";
import type { Scope } from "@/lib/insight/scope";
import type { Page } from "@/lib/request/page";
import { one, type Query } from "../shell/search-params";

/** The code of the project that an address names, else that of the view it opens; empty for the whole city. */
export function askedProject(query: Query, view: SharedView | null = null): string {
  return query.project === undefined ? (view?.project ?? "") : one(query.project);
}

/** What a project is called in this reader's language. */
export function scopeName({ locale, city }: Pick<Page, "locale" | "city">, { title }: Scope): string {
  return localize(title, locale, city.defaultLocale);
}
