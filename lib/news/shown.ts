import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Words = { projectId: string | null; title: Localized; body: Localized; imageAlt: Localized };

export function newsShown({ projectId, title, body, imageAlt }: Words, locales: readonly Locale[]): Shown {
  return {
    projectId: projectId ?? "",
    ...shownTexts("title", title, locales),
    ...shownTexts("body", body, locales),
    ...shownTexts("imageAlt", imageAlt, locales),
  };
}
