import { randomFrom } from "@/lib/ui/covers/seed";

/** The same key, the same luck: a second demo looks like the first. */
export function chanceOf(key: string): () => number {
  return randomFrom(key);
}

/** So many different ones, the heavier the likelier (Efraimidis and Spirakis). */
export function pick<T>(
  random: () => number,
  from: readonly T[],
  count: number,
  weight: (one: T) => number,
): T[] {
  return from
    .map((one) => ({ one, lot: -Math.log(1 - random()) / weight(one) }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, count)
    .map(({ one }) => one);
}

/**
 * When so many people came by, in order: most soon after the beginning, the others any time until the end;
 * or, where it is rising, most in the last days.
 */
export function arrivals(
  random: () => number,
  count: number,
  { from, to, rising = false }: { from: Date; to: Date; rising?: boolean },
): Date[] {
  const span = to.getTime() - from.getTime();
  const early = Math.min(span, 18 * 86_400_000);
  return Array.from({ length: count }, () => {
    const burst = random() < 0.62;
    const part = burst ? random() ** 1.5 * (early / span) : random();
    return new Date(from.getTime() + span * (rising && burst ? 1 - part : part));
  }).sort((a, b) => a.getTime() - b.getTime());
}

const codeAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** The short code of an idea, drawn from its key so that addresses of the demo stay the same. */
export function codeOf(random: () => number): string {
  return Array.from({ length: 6 }, () => codeAlphabet[Math.floor(random() * codeAlphabet.length)]).join("");
}

/** The place of one of them, the heavier the likelier. */
export function draw(random: () => number, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let lot = random() * total;
  for (const [at, weight] of weights.entries()) {
    lot -= weight;
    if (lot < 0) return at;
  }
  return 0;
}
