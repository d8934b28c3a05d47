export const DAY = 86_400_000;
const HOUR = DAY / 24;

/** Moments before `now` at which people of a city plausibly do things. */
export type Calendar = {
  now: Date;
  /** So many days ago, to the minute. */
  ago: (days: number) => Date;
  /** The same, but not in the middle of the night; never before `after`. */
  awake: (moment: Date, random: () => number, after?: Date) => Date;
  /** On a working day between nine and five; never before `after`. */
  atWork: (moment: Date, random: () => number, after?: Date) => Date;
};

export function calendarOf(now: Date, timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    hour: "numeric",
    weekday: "short",
  });
  const local = (moment: number) => {
    const parts = format.formatToParts(moment);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
    return { hour: Number(part("hour")), weekday: part("weekday") };
  };
  const within = (moment: number, wanted: Date, after: Date | undefined) => {
    const fits = moment < now.getTime() && (!after || moment > after.getTime());
    return fits ? new Date(moment) : wanted;
  };
  return {
    now,
    ago: (days) => new Date(now.getTime() - days * DAY),
    awake: (moment, random, after) => {
      const { hour } = local(moment.getTime());
      if (hour >= 7) return moment;
      return within(moment.getTime() - (hour + 1 + random() * 4) * HOUR, moment, after);
    },
    atWork: (moment, random, after) => {
      const { hour, weekday } = local(moment.getTime());
      const weekend = { Sat: 1, Sun: 2 }[weekday] ?? 0;
      const shift = (9 + random() * 7.5 - hour) * HOUR - weekend * DAY;
      return within(moment.getTime() + shift, moment, after);
    },
  };
}
