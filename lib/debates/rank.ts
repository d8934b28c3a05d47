import type { Stance } from "@/lib/discussion/input";

/** How many people of each side found an argument helpful, and whose side its author is on. */
export type Weighed = {
  id: string;
  stance: Stance;
  authorSide: Stance | null;
  marks: Record<Stance, number>;
  /** In all, of people on neither side too. */
  helpful: number;
  /** Seconds since 1970. */
  second: number;
};

/** How many people are on each side. */
export type Sides = Record<Stance, number>;

/**
 * How helpful both sides find an argument, from 0 to 1: of each side the share that marked it, taken at the lower end
 * of what so few people allow to say, and of the two the smaller. So a large side cannot lift its own alone, and one
 * mark of a side of two says little. That the less convinced group decides is what Polis calls group-informed consensus
 * (Small et al., "Polis: Scaling deliberation by mapping high dimensional opinion spaces", Recerca 26/2, 2021).
 */
export function bothSides({ marks, authorSide }: Weighed, sides: Sides): number {
  // Nobody marks what they wrote themselves.
  const share = (side: Stance) => lowerBound(marks[side], sides[side] - Number(authorSide === side));
  return Math.min(share("for"), share("against"));
}

/** The most helpful to both sides first; where that says nothing yet, what more people marked, then the older. */
export function rank<One extends Weighed>(all: readonly One[], sides: Sides): One[] {
  return [...all]
    .map((one) => ({ one, score: bothSides(one, sides) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.one.helpful - a.one.helpful ||
        a.one.second - b.one.second ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .map(({ one }) => one);
}

/** For 95 %. */
const z = 1.96;

/** The lower end of Wilson's score interval for a share of `count` among `of` (E. B. Wilson, JASA 22, 1927). */
export function lowerBound(count: number, of: number): number {
  if (of <= 0 || count <= 0) return 0;
  const share = Math.min(count / of, 1);
  const middle = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * of)) / of);
  return (middle - spread) / (1 + z ** 2 / of);
}
