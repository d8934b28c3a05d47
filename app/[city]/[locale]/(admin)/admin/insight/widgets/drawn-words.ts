import type { Words } from "@/lib/insight/sheets";
import type { Page } from "@/lib/request/page";

/** What turns figures into this reader's words. */
export function wordsOf({ t, locale, city }: Page): Words {
  return { t, locale, defaultLocale: city.defaultLocale };
}
