/** Nobody is told about fewer people than this. */
export const fewest = 5;

/** `saidNothing` among the values of a table: people who did not say. */
export const saidNothing = "";

/** Choices in an order that stays as it was when their table was made: neighbourhoods are put in another one now and then. */
export function lastingOrder({ field, choices }: { field: string; choices: { value: string }[] }): string[] {
  const values = choices.map(({ value }) => value);
  return field === "neighbourhood" ? values.sort() : values;
}

/** A group of people by one thing they say of themselves, as it may be seen; each is in one line. */
export type Published = {
  people: number;
  /** Lines with a number of their own: those who said nothing too. */
  shown: Record<string, number>;
  /** Lines that are told as one number, which is `people` without those shown. Empty, or with `saidNothing`. */
  together: string[];
};

/**
 * What may be seen of a table; null: nothing. `counts` are in the table's fixed order, which knows nothing of them.
 *
 * Lines with fewer than five people, those with none included, are put together with those who said nothing, and
 * further lines in their order until they are five people. So there are two lines at least.
 *
 * Nothing more can be worked out, even by whoever knows this rule, the number of all people and all other tables of
 * the same people. Take any line `x` that is together and is not `saidNothing`, and any number `v` from 0 to 4. The table
 * in which `x` has `v`, every other line that is together 0, and `saidNothing` the rest is published exactly as this one:
 * the same lines are small but for `saidNothing`, which is together anyhow, and they are as many people. So `x` may
 * have nobody or anything up to four; and with nobody in it five or more said nothing, so that nobody can tell that these
 * were few. Two tables of the same people have nothing in common but their number: any split within one agrees with any
 * other table. The rest is that a table is made once (`freeze.ts`), of quarters that do not overlap, and is never filtered:
 * there is no second, slightly different one to take it from.
 *
 * What it does not promise: that whoever knows by name that the same people but one took part in two quarters learns
 * nothing from two numbers that are both large.
 */
export function publish(people: number, counts: readonly (readonly [string, number])[]): Published | null {
  if (people < fewest) return null;
  const said = counts.reduce((sum, [, count]) => sum + count, 0);
  const lines: (readonly [string, number])[] = [[saidNothing, people - said], ...counts];
  const small = lines.filter(([, count]) => count < fewest);
  const together = new Set(small.length > 0 ? [saidNothing, ...small.map(([value]) => value)] : []);
  const sum = () => lines.reduce((all, [value, count]) => all + (together.has(value) ? count : 0), 0);
  for (const [value] of lines) {
    if (together.size === 0 || sum() >= fewest) break;
    together.add(value);
  }
  return {
    people,
    shown: Object.fromEntries(lines.filter(([value]) => !together.has(value))),
    together: lines.map(([value]) => value).filter((value) => together.has(value)),
  };
}
