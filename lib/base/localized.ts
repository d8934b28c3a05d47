import type { Locale } from "@/lib/base/locales";

/** What a city writes, by locale. Read it with `localize` of lib/i18n, which knows the fallback. */
export type Localized = Partial<Record<Locale, string>>;
