import type { Locale } from "@/lib/i18n/locales";

export type DateStyle = "day" | "short" | "moment" | "zoned" | "month" | "weekday" | "time";

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  moment: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  /** For readers who may think of another clock than the one meant. */
  zoned: {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  },
  month: { month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
};

/** A date as people of that language write it, on the clock of the city's time zone. */
export function formatDate(date: Date, locale: Locale, timeZone: string, style: DateStyle = "day"): string {
  return dateFormat(locale, timeZone, style).format(date);
}

/** Months of a calendar: "October – December 2026". Both moments are read in UTC. */
export function formatMonths(from: Date, to: Date, locale: Locale): string {
  return monthsFormat(locale).formatRange(from, to);
}

/** "3 days ago", "in 2 weeks": the largest unit that fits. Beyond a year the date itself is better. */
export function formatRelative(date: Date, now: Date, locale: Locale): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const step = steps.find(({ below }) => Math.abs(seconds) < below) ?? year;
  return relativeFormat(locale).format(Math.trunc(seconds / step.size), step.unit);
}

/** Whole days from today: "today", "in 12 days", "22 days ago"; never rounded to weeks. */
export function formatDays(days: number, locale: Locale): string {
  return relativeFormat(locale).format(days, "day");
}

export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(locale, JSON.stringify(options)).format(value);
}

/** 1,204 stays as it is, 12,040 becomes "12k" or what the language says instead. */
export function formatCount(value: number, locale: Locale): string {
  return formatNumber(value, locale, value < 10_000 ? {} : { notation: "compact", maximumFractionDigits: 1 });
}

/** Whole amounts: what a city promises to spend is not told in cents. */
export function formatMoney(amount: number, locale: Locale, currency: string): string {
  return formatNumber(amount, locale, { style: "currency", currency, maximumFractionDigits: 0 });
}

/** "EUR, Euro": the code, then the name in the reader's language. */
export function currencyName(code: string, locale: Locale): string {
  const name = new Intl.DisplayNames(tag(locale), { type: "currency" }).of(code);
  return name && name !== code ? `${code}, ${name}` : code;
}

/** Never 100 % where something is missing. @param ratio 0 to 1 */
export function formatPercent(ratio: number, locale: Locale): string {
  const shown = ratio > 0.99 && ratio < 1 ? 0.99 : ratio;
  return formatNumber(shown, locale, { style: "percent", maximumFractionDigits: 0 });
}

export function formatList(items: string[], locale: Locale, type: "and" | "or" = "and"): string {
  return new Intl.ListFormat(tag(locale), { type: type === "and" ? "conjunction" : "disjunction" }).format(
    items,
  );
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year: Step = { unit: "year", size: 365 * day, below: Number.POSITIVE_INFINITY };
const steps: Step[] = [
  { unit: "second", size: 1, below: minute },
  { unit: "minute", size: minute, below: hour },
  { unit: "hour", size: hour, below: day },
  { unit: "day", size: day, below: 14 * day },
  { unit: "week", size: 7 * day, below: 60 * day },
  { unit: "month", size: 30 * day, below: 365 * day },
  year,
];

// Building an Intl object costs far more than using it, and a page formats hundreds of dates.
const dateFormat = remember((locale: Locale, timeZone: string, style: DateStyle) => {
  return new Intl.DateTimeFormat(tag(locale), { ...dateStyles[style], timeZone });
});
const monthsFormat = remember((locale: Locale) => {
  return new Intl.DateTimeFormat(tag(locale), { month: "long", year: "numeric", timeZone: "UTC" });
});
const relativeFormat = remember((locale: Locale) => {
  return new Intl.RelativeTimeFormat(tag(locale), { numeric: "auto" });
});
const numberFormat = remember((locale: Locale, options: string) => {
  return new Intl.NumberFormat(tag(locale), JSON.parse(options));
});

/** English follows the European order of day and month; Arabic uses the digits that forms accept too. */
function tag(locale: Locale): string {
  if (locale === "en") return "en-GB";
  return locale === "ar" ? "ar-u-nu-latn" : locale;
}

function remember<Args extends string[], Result>(make: (...args: Args) => Result): (...args: Args) => Result {
  const kept = new Map<string, Result>();
  return (...args) => {
    const key = args.join("\n");
    const known = kept.get(key) ?? make(...args);
    kept.set(key, known);
    return known;
  };
}

type Step = { unit: Intl.RelativeTimeFormatUnit; size: number; below: number };

/** How large a file is, in kilobytes or megabytes of a thousand, as people know them. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [amount, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1e3), "kilobyte"] : [bytes / 1e6, "megabyte"];
  const maximumFractionDigits = amount < 10 && unit === "megabyte" ? 1 : 0;
  return formatNumber(amount, locale, { style: "unit", unit, maximumFractionDigits });
}
