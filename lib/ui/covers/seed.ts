/** A stream of numbers from 0 to 1 that is the same for the same text (FNV-1a, then mulberry32). */
export function randomFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Draw = {
  /** A whole number from `from` to `to`. */
  between: (from: number, to: number) => number;
  chance: (of: number) => boolean;
};

export function drawing(random: () => number): Draw {
  return {
    between: (from, to) => Math.round(from + random() * (to - from)),
    chance: (of) => random() < of,
  };
}
