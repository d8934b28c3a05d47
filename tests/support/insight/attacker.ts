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

/** A table as it is shown, null for what is left out, and what the counts of its rows and columns come to. */
export type CrossedTable = {
  shown: readonly (readonly (number | null)[])[];
  rows: number[];
  columns: number[];
};

/**
 * Whether a count that was left out can be nothing else: no table shows the same, has the same sums, and has one more or
 * one fewer there. Sums are met by whole numbers wherever they are met at all, so that those two are enough to ask.
 */
export function isWorkedOut(table: CrossedTable, [row, column]: readonly [number, number], count: number) {
  return ![count - 1, count + 1].some((other) => other >= 0 && isPossible(table, [row, column], other));
}

/** Whether the hidden counts can be chosen so, with a given one among them: by how much can flow from rows to columns. */
function isPossible({ shown, rows, columns }: CrossedTable, fixed: readonly [number, number], count: number) {
  const known = (row: number, column: number) =>
    row === fixed[0] && column === fixed[1] ? count : (shown[row]?.[column] ?? null);
  const open = (row: number, column: number) => known(row, column) === null;
  const left = rows.map((sum, row) =>
    columns.reduce((rest, _, column) => rest - (known(row, column) ?? 0), sum),
  );
  const room = columns.map((sum, column) =>
    rows.reduce((rest, _, row) => rest - (known(row, column) ?? 0), sum),
  );
  if ([...left, ...room].some((rest) => rest < 0)) return false;
  const flow = rows.map(() => columns.map(() => 0));
  const at = (row: number, column: number) => flow[row]?.[column] ?? 0;
  const add = (row: number, column: number, more: number) => {
    const line = flow[row];
    if (line) line[column] = at(row, column) + more;
  };
  /** One more from this row to a column that has room, moving what others sent where it has to be. */
  const send = (row: number, seen: Set<number>): boolean => {
    for (const column of columns.keys()) {
      if (!open(row, column) || seen.has(column)) continue;
      seen.add(column);
      const isFree = rows.reduce((sum, _, other) => sum + at(other, column), 0) < (room[column] ?? 0);
      const moved = isFree
        ? null
        : rows.findIndex((_, other) => other !== row && at(other, column) > 0 && send(other, seen));
      if (moved === -1) continue;
      if (moved !== null) add(moved, column, -1);
      add(row, column, 1);
      return true;
    }
    return false;
  };
  return left.every((rest, row) => Array.from({ length: rest }).every(() => send(row, new Set())));
}
