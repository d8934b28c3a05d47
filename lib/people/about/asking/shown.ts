import type { AboutChoice } from "@/db/schema/census";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import { choiceNames } from "../input";

type Field = { label: Localized; choices: readonly AboutChoice[] };

export function fieldShown({ label, choices }: Field, locales: readonly Locale[]): Shown {
  const lines = choiceNames.map((name, index) => shownTexts(name, offered(choices[index]), locales));
  return Object.assign(shownTexts("label", label, locales), ...lines);
}

/** The words of a choice that is offered. */
export function offered(choice: AboutChoice | undefined): Localized {
  return choice && !choice.archived ? choice.label : {};
}
