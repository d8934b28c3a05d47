import type { Locale } from "@/lib/base/locales";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import type { BadgeInput } from "./input";

/** The fields of a badge's form, as they stand. */
export function badgeShown(
  badge: Pick<BadgeInput, "name" | "topicId" | "neighbourhoodId"> & { metric: string; levels: number[] },
  locales: readonly Locale[],
): Shown {
  return {
    ...shownTexts("name", badge.name, locales),
    metric: badge.metric,
    topicId: badge.topicId ?? "",
    neighbourhoodId: badge.neighbourhoodId ?? "",
    levels: badge.levels.join(", "),
  };
}
