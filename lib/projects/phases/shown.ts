import type { Locale } from "@/lib/base/locales";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import type { PhaseWords } from "./input";

export function phaseShown(phase: PhaseWords, locales: readonly Locale[]): Shown {
  return {
    ...shownTexts("title", phase.title, locales),
    ...shownTexts("text", phase.text, locales),
    startsOn: phase.startsOn ?? "",
    endsOn: phase.endsOn ?? "",
  };
}
