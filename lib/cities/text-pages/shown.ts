import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type TextPage = { title: Localized; body: Localized; inFooter: boolean };

export function textPageShown({ title, body, inFooter }: TextPage, locales: readonly Locale[]): Shown {
  return {
    ...shownTexts("title", title, locales),
    ...shownTexts("body", body, locales),
    inFooter: inFooter ? "on" : "",
  };
}
