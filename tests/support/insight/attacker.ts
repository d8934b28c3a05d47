/** Something that is known of whole numbers from nothing up: what some of them come to. */
export type Equation = { cells: string[]; sum: number };

/**
 * The least and the most that a cell can have, worked out from equations again and again until nothing changes: each
 * says that a cell has at most what the others leave, and at least what they cannot take.
 */
export function bounds(cell: string, equations: readonly Equation[]): { least: number; most: number } {
  const known = new Map<string, { least: number; most: number }>();
  const of = (name: string) => known.get(name) ?? { least: 0, most: Number.POSITIVE_INFINITY };
  const all = [...equations, ...differences(equations)];
  for (let changed = true; changed; ) {
    changed = false;
    for (const { cells, sum } of all) {
      for (const name of cells) {
        const others = cells.filter((other) => other !== name).map(of);
        const now = of(name);
        const least = Math.max(now.least, sum - others.reduce((total, { most }) => total + most, 0));
        const most = Math.min(now.most, sum - others.reduce((total, one) => total + one.least, 0));
        if (least > now.least || most < now.most) changed = true;
        known.set(name, { least, most });
      }
    }
  }
  return of(cell);
}

/** Where one statement holds all cells of another, what the rest comes to. */
function differences(equations: readonly Equation[]): Equation[] {
  return equations.flatMap((whole) =>
    equations
      .filter((part) => part !== whole && part.cells.every((cell) => whole.cells.includes(cell)))
      .map((part) => ({
        cells: whole.cells.filter((cell) => !part.cells.includes(cell)),
        sum: whole.sum - part.sum,
      })),
  );
}
