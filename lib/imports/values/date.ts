import { instantOf } from "@/lib/base/wall-clock";
import { westernDigits } from "@/lib/imports/fold";
import { notUnderstood, type Understood, understood } from "@/lib/imports/reason";
import { monthOf } from "@/lib/imports/values/months";
import { readTimeOfDay, type TimeOfDay } from "@/lib/imports/values/time-of-day";

export type DateOrder = "dmy" | "mdy";

export interface DateHints {
  readonly order: DateOrder;
  /** of dates that name no offset: the city's */
  readonly timeZone: string;
  /** nothing that people wrote is from later than this */
  readonly now: Date;
}

/** A moment from a date cell and, where the file has one, a time cell; why not, where it makes no sense. */
export function readDate(date: string, time: string | undefined, hints: DateHints): Understood<Date> {
  const text = westernDigits(date).trim();
  if (text === "" || /^(nan|nat|null|none|n\/?a|-|0000-00-00.*)$/i.test(text)) return understood<Date>(null);
  const found = counted(text) ?? written(text, hints);
  if (!found) return notUnderstood("date", date);
  const moment = "instant" in found ? found.instant : momentOf(found, time, hints);
  if (Number.isNaN(moment.getTime()) || moment.getTime() < EARLIEST) return notUnderstood("date", date);
  return moment.getTime() > hints.now.getTime() + 2 * DAY
    ? notUnderstood("dateAhead", date)
    : understood(moment);
}

/** What one cell says about the order of day and month in its column; null when it could be either. */
export function orderEvidence(cell: string): DateOrder | null {
  const [, a, b] = NUMBERS.exec(westernDigits(cell).trim()) ?? [];
  if (!a || !b) return null;
  if (Number(a) > 12 && Number(b) <= 12) return "dmy";
  return Number(b) > 12 && Number(a) <= 12 ? "mdy" : null;
}

/** Whether a cell is a date of which day and month could be exchanged. */
export function isNumericDate(cell: string): boolean {
  return NUMBERS.test(westernDigits(cell).trim());
}

const DAY = 86_400_000;
const EARLIEST = Date.UTC(1900, 0, 1);
const TAIL = "(?:(?:[T\\s,]+|\\s+(?:at|um|om|à|a las|kl\\.?)\\s+|\\s*-\\s+)(.+))?";
const NUMBERS = new RegExp(`^(\\d{1,2})\\s?[-/.\\s]\\s?(\\d{1,2})\\s?[-/.\\s]\\s?(\\d{4}|\\d{2})${TAIL}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TAIL}$`);
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?(\d\d)(\d\d)(\d\d)?Z?)?$/;

/** Numbers that count from somewhere: Unix seconds to microseconds, a spreadsheet's days, .NET's /Date(…)/. */
function counted(text: string): Found | null {
  const ticks = /^\/Date\((-?\d+)/.exec(text)?.[1];
  if (ticks) return { instant: new Date(Number(ticks)) };
  if (!/^\d+([.,]\d+)?(e\+?\d+)?$/i.test(text)) return null;
  const value = Number(text.replace(",", "."));
  if (value >= 1e8 && value < 1e10 && !COMPACT.test(text)) return { instant: new Date(value * 1000) };
  if (value >= 1e11 && value < 1e13) return { instant: new Date(value) };
  if (value >= 1e14 && value < 1e16) return { instant: new Date(value / 1000) };
  if (value >= 1900 && value <= 2200 && Number.isInteger(value)) return { year: value, month: 1, day: 1 };
  if (value >= 18_000 && value < 80_000) return spreadsheetDay(value);
  return null;
}

function spreadsheetDay(value: number): Found {
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(value * 86_400) * 1000);
  const day = { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
  if (Number.isInteger(value)) return day;
  return {
    ...day,
    time: { hour: moment.getUTCHours(), minute: moment.getUTCMinutes(), second: moment.getUTCSeconds() },
  };
}

function written(text: string, { order }: DateHints): Found | null {
  const compact = COMPACT.exec(text);
  if (compact)
    return withTail(
      compact[1],
      compact[2],
      compact[3],
      compact[4] && `${compact[4]}:${compact[5]}:${compact[6] ?? "00"}`,
    );
  const iso = YEAR_FIRST.exec(text);
  if (iso) return withTail(iso[1], iso[2], iso[3], iso[4]);
  const monthOnly =
    /^((?:19|20)\d\d)[-/.](\d{1,2})$/.exec(text) ?? /^()(\d{1,2})[-/.]((?:19|20)\d\d)$/.exec(text);
  if (monthOnly) return withTail(monthOnly[1] || monthOnly[3], monthOnly[2], "1");
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const monthFirst = (orderEvidence(text) ?? order) === "mdy";
    const [, a, b, year, tail] = numbers;
    return monthFirst ? withTail(year, a, b, tail) : withTail(year, b, a, tail);
  }
  return named(text);
}

/** "Tue, 15 Sep 2015 10:50:19 +0200", "3 de mayo de 2015", "May 3rd, 2015", "le 1er mars 2015 à 10h30" */
function named(text: string): Found | null {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}.]*/gu)];
  const month = words.map(([word]) => monthOf(word)).find((found) => found !== null);
  const monthWord = words.find(([word]) => monthOf(word) !== null);
  if (!month || !monthWord) return null;
  const before = text.slice(0, monthWord.index);
  const after = text.slice(monthWord.index + monthWord[0].length);
  const dayBefore = /(\d{1,2})\D*$/.exec(before)?.[1];
  const rest = dayBefore ? after : after.replace(/^\D*\d{1,2}(?!\d)/, "");
  const day = dayBefore ?? /^\D*(\d{1,2})(?!\d)/.exec(after)?.[1] ?? "1";
  const year =
    /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(rest)?.[1] ??
    /^\D{0,6}(\d\d)(?![\d:])/.exec(rest)?.[1] ??
    /((?:19|20)\d\d)/.exec(before)?.[1];
  const time = /\d{1,2}\s?[:hH]\s?\d{2}.*$/.exec(rest.replace(/(?:19|20)\d\d(?!\d)/, " "))?.[0];
  return year ? withTail(year, String(month), day, time) : null;
}

function withTail(year = "", month = "", day = "", tail: string | undefined = undefined): Found | null {
  const full = year.length === 2 ? 2000 + Number(year) - (Number(year) > 69 ? 100 : 0) : Number(year);
  const date = { year: full, month: Number(month), day: Number(day) };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysIn(date)) return null;
  if (!tail) return date;
  const zoned =
    /^(.*?)\s*(Z|UTC|GMT|CES?T|WES?T|EES?T|[+-]\d{2}:?\d{2}|[+-]\d{1,2}|(?:UTC|GMT)[+-]\d{1,2}:?\d{0,2})?\s*(?:\([^)]*\)|\[[^\]]*\])?$/i.exec(
      tail.trim(),
    );
  const time = readTimeOfDay((zoned?.[1] ?? tail).replace(/([ap]\.?m\.?)\s.*$/i, "$1"));
  if (!time) return null;
  const offset = zoned?.[2] ? offsetMinutes(zoned[2]) : null;
  if (offset === null) return { ...date, time };
  const utc = Date.UTC(date.year, date.month - 1, date.day, time.hour, time.minute, time.second);
  return { instant: new Date(utc - offset * 60_000) };
}

function offsetMinutes(zone: string): number {
  const hours = { WEST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3 }[zone.toUpperCase()];
  const [, sign, h = "0", m = "0"] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === undefined ? (sign === "-" ? -1 : 1) * (Number(h) * 60 + Number(m)) : hours * 60;
}

function momentOf(found: Day, time: string | undefined, { timeZone }: DateHints): Date {
  const clock = (time === undefined ? null : readTimeOfDay(time)) ?? found.time;
  // A day without an hour is shown as that day everywhere near the city: noon, not midnight.
  return instantOf({ ...found, ...(clock ?? { hour: 12 }) }, timeZone);
}

function daysIn({ year, month }: { year: number; month: number }): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: TimeOfDay;
}

type Found = Day | { readonly instant: Date };
