/** Fewer people than this could be known again. */
export const fewest = 5;

type Cell = readonly [row: number, column: number];
type Counts = readonly (readonly number[])[];
type Hidden = readonly (readonly boolean[])[];

/**
 * Leaves out each count from one to four, and as many beside it as are needed so that the sums of rows and columns, which
 * the results of one question alone tell, do not say what was left out: of each row and column two at the least, of five
 * people together, and no count that all the sums together leave one number for.
 */
export function suppress(counts: Counts): (number | null)[][] {
  const hidden = counts.map((line) => line.map((count) => count > 0 && count < fewest));
  for (let next = nextToHide(counts, hidden); next; next = nextToHide(counts, hidden)) {
    const line = hidden[next[0]];
    if (line) line[next[1]] = true;
  }
  return counts.map((line, row) => line.map((count, column) => (hidden[row]?.[column] ? null : count)));
}

function nextToHide(counts: Counts, hidden: Hidden): Cell | undefined {
  const countAt = ([row, column]: Cell) => counts[row]?.[column] ?? 0;
  const isHidden = ([row, column]: Cell) => hidden[row]?.[column] ?? false;
  const rows = counts.map((line, row) => line.map((_, column): Cell => [row, column]));
  const columns = (counts[0] ?? []).map((_, column) => counts.map((_line, row): Cell => [row, column]));
  const smallest = (cells: readonly Cell[]) =>
    cells.filter((cell) => !isHidden(cell)).sort((a, b) => rank(countAt(a)) - rank(countAt(b)))[0];
  for (const line of [...rows, ...columns]) {
    const next = tells(line.filter(isHidden).map(countAt)) && smallest(line);
    if (next) return next;
  }
  const small = rows.flat().filter((cell) => countAt(cell) > 0 && countAt(cell) < fewest);
  const [couldBe, couldEver] = [couldBeOther(counts, isHidden), couldBeOther(counts, () => true)];
  // What the sums tell by themselves no table can keep.
  const told = small.find((cell) => !couldBe(cell) && couldEver(cell));
  return told && (smallest([...(rows[told[0]] ?? []), ...(columns[told[1]] ?? [])]) ?? smallest(rows.flat()));
}

function tells(left: readonly number[]): boolean {
  if (left.length === 0) return false;
  return left.length === 1 || left.reduce((sum, count) => sum + count, 0) < fewest;
}

/** The smallest that adds somebody; what nobody chose comes last. */
function rank(count: number): number {
  return count === 0 ? Number.MAX_VALUE : count;
}

/**
 * Whether all sums stay as they are with another number in a hidden cell: what it has more is taken from another one of
 * its row, given to one in that column, and so on in a circle that ends in its own column; or the other way round.
 */
function couldBeOther(counts: Counts, isHidden: (cell: Cell) => boolean): (cell: Cell) => boolean {
  const height = counts.length;
  // Rows are numbered first, then columns. A hidden cell leads from its row to its column as one more, and back as one fewer.
  const links = new Map<number, number[]>();
  const link = (from: number, to: number) => links.set(from, [...(links.get(from) ?? []), to]);
  for (const [row, line] of counts.entries()) {
    for (const [column, count] of line.entries()) {
      if (!isHidden([row, column])) continue;
      link(row, height + column);
      if (count > 0) link(height + column, row);
    }
  }
  const leads = (from: number, to: number) => {
    const met = new Set([from]);
    for (const one of met) {
      for (const next of links.get(one) ?? []) if (one !== from || next !== to) met.add(next);
      if (met.has(to)) return true;
    }
    return false;
  };
  return ([row, column]) => leads(row, height + column) || leads(height + column, row);
}
