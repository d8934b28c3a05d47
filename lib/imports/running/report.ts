import type { Reason } from "@/lib/imports/reason";

/** One line of the report: a row that was refused or repeats another, or a cell that was not understood. */
export interface ReportEntry {
  readonly file: string;
  readonly line: number;
  readonly outcome: "refused" | "repeat" | "note";
  readonly column: string | null;
  readonly reason: Reason;
}

/** What an import did, or would do. */
export interface ImportCounts {
  readonly ideas: KindCounts;
  readonly comments: KindCounts & { replies: number; orphans: number };
  topics: number;
  neighbourhoods: number;
  /** ideas with a place, and those whose place is inside of a neighbourhood's shape */
  located: number;
  inShapes: number;
  /** contributions that somebody here changed since, and that keep their words */
  kept: number;
}

/** The topics and neighbourhoods that an import made, or would make, by the names they get. */
export interface NamesMade {
  readonly topics: string[];
  readonly neighbourhoods: string[];
}

export interface KindCounts {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  repeats: number;
  refused: number;
}

export function noCounts(): ImportCounts {
  const kind = () => ({ rows: 0, added: 0, changed: 0, unchanged: 0, repeats: 0, refused: 0 });
  return {
    ideas: kind(),
    comments: { ...kind(), replies: 0, orphans: 0 },
    topics: 0,
    neighbourhoods: 0,
    located: 0,
    inShapes: 0,
    kept: 0,
  };
}

export interface Progress {
  readonly phase: "ideas.read" | "ideas.write" | "comments.read" | "comments.write";
  readonly done: number;
  readonly total: number;
}
