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
  const chance = chanceOf(`${holdSeed} ${name}`);
  return cases
    .map((one) => ({ one, order: chance() }))
    .sort((left, right) => left.order - right.order)
    .slice(0, count)
    .map(({ one }) => one);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32 over an FNV-1a hash). */
export function chanceOf(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
