import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { type TemplateKey, templates } from "./templates";

/** The phases of a template in the city's languages, for the city to change and to date. */
export function startingPhases(
  template: TemplateKey,
  locales: readonly Locale[],
): { title: Localized; text: Localized }[] {
  return templates[template].phases.map((phase) => ({
    title: inEach(locales, (locale) => getTranslator(locale)(`projects.phase.${phase}.title`)),
    text: inEach(locales, (locale) => getTranslator(locale)(`projects.phase.${phase}.text`)),
  }));
}

/** The idea board that it brings along, where it does; open as long as the project is. */
export function startingBoard(
  template: TemplateKey,
  locales: readonly Locale[],
): { title: Localized; intro: Localized } | null {
  if (!templates[template].board) return null;
  return {
    title: inEach(locales, (locale) => getTranslator(locale)("projects.board.start")),
    intro: inEach(locales, (locale) => getTranslator(locale)("projects.board.startIntro")),
  };
}

function inEach(locales: readonly Locale[], say: (locale: Locale) => string): Localized {
  return Object.fromEntries(locales.map((locale) => [locale, say(locale)]));
}
