import { formatDate } from "@/lib/i18n/format";
import { type Localized, localize, localizedIn } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import type { Phase, ProjectCard } from "../queries";

type Reader = Pick<Page, "locale" | "city">;

export function say({ locale, city }: Reader, text: Localized): string {
  return localize(text, locale, city.defaultLocale);
}

/** For a `lang` attribute: the language of what `say` took, where it is not the page's. */
export function langOf({ locale, city }: Reader, text: Localized): string | undefined {
  const taken = localizedIn(text, locale, city.defaultLocale);
  return taken === locale ? undefined : taken;
}

/** A day of the city's calendar. */
export function dayWords(
  { locale }: Pick<Page, "locale">,
  day: string,
  style: "day" | "short" | "weekday" = "day",
): string {
  return formatDate(new Date(`${day}T12:00:00Z`), locale, "UTC", style);
}

/** When a phase is: both days, one of them, or that it is not known yet. */
export function phaseDays(page: Page, { startsOn, endsOn }: Phase): string {
  const day = (date: string) => dayWords(page, date);
  if (startsOn && startsOn === endsOn) return day(startsOn);
  if (startsOn && endsOn) return page.t("projects.fromTo", { from: day(startsOn), to: day(endsOn) });
  if (startsOn) return page.t("projects.from", { date: day(startsOn) });
  return endsOn ? page.t("projects.until", { date: day(endsOn) }) : page.t("projects.noDate");
}

/** How far it is, in a few words: until when it runs, or since when it is over. */
export function stateWords(page: Page, project: ProjectCard): string {
  const { t, locale, city } = page;
  const { state, publishAt, archiveAt, until } = project;
  const moment = (date: Date) => formatDate(date, locale, city.timeZone, "moment");
  if (state === "archived" && archiveAt)
    return t("projects.closedOn", { date: formatDate(archiveAt, locale, city.timeZone) });
  if (state === "draft")
    return publishAt ? t("projects.publicFrom", { date: moment(publishAt) }) : t("projects.state.draft");
  return until ? t("projects.runsUntil", { date: dayWords(page, until) }) : t("projects.state.active");
}
