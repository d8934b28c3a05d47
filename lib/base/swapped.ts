export type Direction = "up" | "down";

/** The list with one of it a place up or down; null at an end, where it stays. */
export function swapped<Line>(lines: readonly Line[], at: number, direction: Direction): Line[] | null {
  const to = direction === "up" ? at - 1 : at + 1;
  const [one, other] = [lines[at], lines[to]];
  return one && other ? lines.with(at, other).with(to, one) : null;
}
