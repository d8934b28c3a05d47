import { randomFrom } from "@/lib/ui/covers/seed";

/** True under `npm run hold`, which runs every case of the attack and fault suites; `npm test` runs a sample of each. */
export const whole = process.env.HOLD === "all";

/** Which sample: another one each day, and the one that `HOLD_SEED` names when a failure has to be seen again. */
export const holdSeed = process.env.HOLD_SEED ?? new Date().toISOString().slice(0, 10);

/** Suites that take a minute or more: `npm test` runs two of them a day. */
const long = ["crashes", "short of", "rolling", "backup"];

/** Whether a long suite runs now, and the word for it where it does not. */
export const isToday = (suite: string): boolean => sampleOf(long, 2, "long suites").includes(suite);
export const notToday = "another day's sample; npm run hold runs it";

/** `count` of the cases, chosen by the seed and `name`; all of them under `npm run hold`. */
export function sampleOf<T>(cases: readonly T[], count: number, name: string): T[] {
  if (whole || cases.length <= count) return [...cases];
  const chance = randomFrom(`${holdSeed} ${name}`);
  return cases
    .map((one) => ({ one, order: chance() }))
    .sort((left, right) => left.order - right.order)
    .slice(0, count)
    .map(({ one }) => one);
}
