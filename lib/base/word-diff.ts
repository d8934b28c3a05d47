export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** Past this many words on either side the comparison would take too long, and shows nothing clearly. */
const mostWords = 1500;

/** What changed between two texts, word by word (longest common subsequence). */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (before === after) return [{ kind: "same", text: before }];
  if (old.length > mostWords || now.length > mostWords) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return joined(walk(old, now, commonLengths(old, now)));
}

/** Words with the space after them, so that joining them gives the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function commonLengths(old: string[], now: string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const length =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
      const row = table[i];
      if (row) row[j] = length;
    }
  }
  return table;
}

function at(table: Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function walk(old: string[], now: string[], table: Uint16Array[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [before, after] = [old[i], now[j]];
    if (before !== undefined && before === after) {
      parts.push({ kind: "same", text: before });
      i += 1;
      j += 1;
    } else if (before !== undefined && (after === undefined || at(table, i + 1, j) >= at(table, i, j + 1))) {
      parts.push({ kind: "removed", text: before });
      i += 1;
    } else {
      parts.push({ kind: "added", text: after ?? "" });
      j += 1;
    }
  }
  return parts;
}

function joined(parts: DiffPart[]): DiffPart[] {
  const whole: DiffPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else whole.push({ ...part });
  }
  return whole;
}
