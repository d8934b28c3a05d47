/** One line: its name, the figure that its bar stands for, and the figure in words. */
export type ChartLine = {
  key: string;
  label: string;
  value: number;
  shown: string;
  /** A stroke on the bar, such as what is usual. */
  mark?: number;
  note?: string;
};

/** Two sides of one line. */
export type ChartSides = { key: string; label: string; for: number; against: number; said: string };

/** A bar over time, with that of the period before. */
export type ChartColumn = {
  key: string;
  name: string;
  value: number;
  title: string;
  before: number;
  beforeTitle: string;
};

/** What a widget draws, in finished words: the same on the page and in a picture. */
export type Chart =
  | { kind: "bars"; groups: { title: string; lines: ChartLine[]; most?: number }[]; mark?: string }
  | { kind: "columns"; columns: ChartColumn[]; label: string; most: string; now: string; before: string }
  | { kind: "sides"; lines: ChartSides[]; for: string; against: string }
  | { kind: "hours"; days: string[]; hours: string[]; counts: number[][]; label: string };
