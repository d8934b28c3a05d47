import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";

type Topic = { name: Localized; icon: string; hue: number; department: string };

export function topicShown(topic: Topic, locales: readonly Locale[]): Shown {
  return {
    ...shownTexts("name", topic.name, locales),
    icon: topic.icon,
    hue: String(topic.hue),
    department: topic.department,
  };
}
