import type { Locale } from "@/lib/base/locales";
import type { Translator } from "@/lib/i18n/translator";

/** Who reads a report: a page has all of it. */
export type Reader = { t: Translator; locale: Locale; path: (path: string) => string };
