import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";

const queues = ["mail", "sweep", "remind"] as const;

export function queueName(t: Translator, name: string): string {
  const known = queues.find((one) => one === name);
  return known ? t(`platform.jobs.queues.${known}`) : name;
}

/** The largest unit of which there is at least one: a few seconds, some minutes, days. */
export function waitingTime(seconds: number, locale: Locale): string {
  const [unit, length] = units.find(([, from]) => seconds >= from) ?? (["second", 1] as const);
  return formatNumber(Math.floor(seconds / length), locale, { style: "unit", unit, unitDisplay: "long" });
}

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;
