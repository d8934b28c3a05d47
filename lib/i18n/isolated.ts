import type { Locale } from "@/lib/base/locales";
import { direction } from "./locales";

/**
 * A name, a path or a command as it goes into a sentence that may run the other way: it keeps its own order.
 * Where nothing can get mixed up the text stays as it is, since these signs are copied along with it.
 */
export function isolated(text: string, locale: Locale): string {
  const mixed = direction(locale) === "rtl" || /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);
  return mixed ? `\u2068${text}\u2069` : text;
}
