/** A date and time of day as a clock on the wall shows them; months from 1. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment at which clocks of the zone show this; days past the month's end roll over. Shown twice, when
 * clocks are set back, it is the later one: nobody's day ends early. Never shown, it is the moment they jump.
 */
export function instantOf(clock: WallClock, timeZone: string): Date {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = clock;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const candidates = [wall - dayLength, wall + dayLength]
    .map((moment) => wall - offsetAt(moment, timeZone))
    .sort((a, b) => b - a);
  const shown = candidates.find((moment) => wallTime(moment, timeZone) === wall);
  return new Date(shown ?? candidates[0] ?? wall);
}

/** What clocks of the zone show at a moment, as milliseconds that read right in UTC. */
export function wallTime(moment: number, timeZone: string): number {
  return moment + offsetAt(moment, timeZone);
}

/** The calendar day there, as a date field has it, of a moment; "" for none. */
export function dayOf(moment: Date | null, timeZone: string): string {
  return momentField(moment, timeZone).slice(0, 10);
}

/** What a field for a date and a time of day holds of a moment: "2026-11-28T18:30"; "" for none. */
export function momentField(moment: Date | null, timeZone: string): string {
  return moment ? new Date(wallTime(moment.getTime(), timeZone)).toISOString().slice(0, 16) : "";
}

/** The moment that such a field means on clocks of the zone. */
export function momentOf(field: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = (field.match(/\d+/g) ?? []).map(Number);
  return instantOf({ year, month, day, hour, minute }, timeZone);
}

/** When the day began there that has this moment. */
export function startOfDay(moment: Date, timeZone: string): Date {
  return momentOf(`${dayOf(moment, timeZone)}T00:00`, timeZone);
}

const dayLength = 86_400_000;

// Clocks change on the hour or half of it, and files name the same days over and over.
const offsets = new Map<string, number>();
const halfHour = 1_800_000;

/** How far that zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(moment / halfHour)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > 20_000) offsets.clear();
  const offset = readOffset(moment, timeZone);
  offsets.set(key, offset);
  return offset;
}

function readOffset(moment: number, timeZone: string): number {
  const shown = new Map(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const asUtc = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return asUtc - Math.floor(moment / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}
