import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Words = { title: Localized; text: Localized; projects: readonly string[] };

export function folderShown({ title, text, projects }: Words, locales: readonly Locale[]): Shown {
  return {
    ...shownTexts("title", title, locales),
    ...shownTexts("text", text, locales),
    projects: [...projects].sort().join(" · "),
  };
}
