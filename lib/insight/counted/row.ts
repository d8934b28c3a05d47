import type { ContributionKind } from "@/lib/insight/reading/engagement";
import type { Counted } from "./filter";

export type CountedRow = {
  kind: ContributionKind | "answer";
  at: Date;
  /** The idea that it is, or is about; a debate has no slug. */
  code: string;
  slug: string | null;
  title: string;
  locale: string;
  /** What was said; empty for an idea, whose title says it, and for supports. */
  text: string;
  /** Supports of an idea on one day stand together. */
  count: number;
  /** Of an answer: whether its date was kept; null where none was promised. */
  onTime: boolean | null;
  cursor: string;
};

/** What is asked of each kind of thing, and a row as the database gives it. */
export type Part = { counted: Counted; after: { at: string; key: string } | null; limit: number };
export type Listed = Omit<CountedRow, "at" | "cursor"> & { moment: string; key: string };
