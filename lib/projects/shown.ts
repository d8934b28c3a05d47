import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import { type Section, sections, type TextName } from "./texts";

type Texts = Record<TextName, Localized>;
export type AboutWords = Pick<Texts, "title" | "summary" | "coverAlt"> & {
  topicId: string | null;
  department: string;
};

export function aboutShown(words: AboutWords, locales: readonly Locale[]): Shown {
  return {
    ...shownTexts("title", words.title, locales),
    ...shownTexts("summary", words.summary, locales),
    ...shownTexts("coverAlt", words.coverAlt, locales),
    topicId: words.topicId ?? "",
    department: words.department,
  };
}

type SectionTexts = Record<(typeof sections)[Section][number], Localized>;

export function sectionShown(section: Section, texts: SectionTexts, locales: readonly Locale[]): Shown {
  return Object.assign({}, ...sections[section].map((name) => shownTexts(name, texts[name], locales)));
}
