import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type Period, readPeriod } from "@/lib/insight/period";
import { type Dashboard, readDashboard } from "@/lib/insight/reading/dashboard";
import { type Sheet, sheetOf, type Words } from "@/lib/insight/sheets";
import type { PublicWidget, Published, PublishedPart } from "./parts";
import type { Report } from "./queries";

type Languages = { locales: readonly Locale[]; defaultLocale: Locale };

/** The report as everybody would read it now: figures of today, in each of the city's languages. */
export async function freezeReport(db: CityDb, report: Report, languages: Languages): Promise<Published> {
  const { title, from, to } = report;
  const period = readPeriod({ range: "custom", from, to }, to);
  const figures = report.parts.some(({ kind }) => kind === "figure") ? await readDashboard(db, period) : null;
  const parts = report.parts.flatMap(({ id: _, ...part }): PublishedPart[] => {
    if (part.kind !== "figure") return [part];
    return figures ? [{ ...part, sheets: sheetsOf(part.widget, figures, languages) }] : [];
  });
  return { title, from, to, parts };
}

function sheetsOf(widget: PublicWidget, dashboard: Dashboard, { locales, defaultLocale }: Languages) {
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      publicSheet(widget, dashboard, { t: getTranslator(locale), locale, defaultLocale }),
    ]),
  );
}

/** Counts of public contributions as they are; people only in whole months and from five on, and no column of nothing. */
export function publicSheet(widget: PublicWidget, dashboard: Dashboard, words: Words): Sheet {
  if (widget !== "engagement") return sheetOf(widget, dashboard, words);
  const { t } = words;
  const column = (word: "from" | "to" | "contributions" | "active") => t(`insight.columns.${word}`);
  const { buckets } = dashboard.engagement;
  const told = buckets.some(isTold);
  return {
    columns: [column("from"), column("to"), column("contributions"), ...(told ? [column("active")] : [])],
    rows: buckets.map((bucket) => [
      bucket.from,
      bucket.to,
      bucket.contributions,
      ...(told ? [isTold(bucket) ? bucket.active : "–"] : []),
    ]),
  };
}

const leastPeople = 5;

function isTold({ active, ...days }: Dashboard["engagement"]["buckets"][number]): boolean {
  return isWholeMonth(days) && active >= leastPeople;
}

function isWholeMonth({ from, to }: Pick<Period, "from" | "to">): boolean {
  const next = new Date(Date.parse(to) + 86_400_000).toISOString();
  return from.endsWith("-01") && next.slice(8, 10) === "01" && from.slice(0, 7) === to.slice(0, 7);
}
