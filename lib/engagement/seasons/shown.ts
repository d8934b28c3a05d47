import type { Locale } from "@/lib/base/locales";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import type { SeasonWords } from "./input";

/** The fields of a season's form, as they stand. */
export function seasonShown(season: SeasonWords, locales: readonly Locale[]): Shown {
  return {
    ...shownTexts("name", season.name, locales),
    ...shownTexts("text", season.text, locales),
    ...seasonRules(season),
  };
}

/** What cannot change any more once it is over. */
export function seasonRules(season: Omit<SeasonWords, "name" | "text">): Shown {
  return {
    firstDay: season.firstDay,
    lastDay: season.lastDay,
    ranksPeople: season.ranksPeople ? "on" : "",
    ranksNeighbourhoods: season.ranksNeighbourhoods ? "on" : "",
    ranksOrganisations: season.ranksOrganisations ? "on" : "",
  };
}
