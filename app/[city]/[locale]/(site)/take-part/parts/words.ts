import { activityPath } from "@/lib/activities/address";
import type { Activity } from "@/lib/activities/queries";
import type { Reader } from "@/lib/activities/questions/answer-words";
import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";

/** Where an activity is, in the reader's language. */
export function placeOf({ city, path }: Page, activity: Activity): string {
  return path(activityPath({ ...activity, name: nameIn(activity, city.defaultLocale) }));
}

/** Its page's address without the language, for search engines. */
export function barePlaceOf({ city }: Page, activity: Activity): string {
  return activityPath({ ...activity, name: nameIn(activity, city.defaultLocale) });
}

/** From when, until when, or since when not any more. */
export function windowWords({ t, locale, city }: Page, activity: Activity): string {
  const at = (moment: Date) => formatDate(moment, locale, city.timeZone, "moment");
  const { kind, state, opensFrom, closesFrom } = activity;
  if (state === "draft") return t("activities.state.draft");
  if (kind === "meeting" && closesFrom && state !== "coming")
    return t(`activities.registers.${state}`, { date: at(closesFrom) });
  if (kind === "information" && state === "open")
    return closesFrom ? t("activities.standsUntil", { date: at(closesFrom) }) : "";
  if (state === "coming" && opensFrom) return t("activities.opensAt", { date: at(opensFrom) });
  if (state === "ended" && closesFrom) return t("activities.endedAt", { date: at(closesFrom) });
  return closesFrom ? t("activities.closesAt", { date: at(closesFrom) }) : t("activities.openEnded");
}

function nameIn({ title }: Activity, locale: Page["locale"]): string {
  return title[locale] ?? Object.values(title)[0] ?? "";
}

/** What tables and lists of answers are written with. */
export function readerOf({ t, locale, city, known }: Page): Reader {
  return { t, locale, defaultLocale: city.defaultLocale, areas: known.taxonomy.neighbourhoods };
}
