import type { SentFile } from "@/db/schema/surveys";
import type { Localized } from "@/lib/base/localized";
import type { LineKind } from "./kinds";

/** Archived choices are not offered any more, and stay for those who chose them. */
export type Choice = { id: string; label: Localized; archived?: boolean };

/** Asked of those alone who chose one of these at an earlier question. */
export type Condition = { question: string; choices: string[] };

/** Who reads what ideas say to it: everybody, or those who work on them and who wrote it. */
export const audiences = ["everybody", "staff"] as const;
export type Audience = (typeof audiences)[number];

/** A line of what an activity asks, in its order: a question, or the heading of a section. */
export type Line = {
  id: string;
  kind: LineKind;
  title: Localized;
  hint: Localized;
  required: boolean;
  /** What is chosen among; of a matrix its columns. */
  choices: Choice[];
  /** Of a matrix. */
  rows: Choice[];
  /** Of a scale and of a number the bounds; of several choices and of files `max` is how many at most. */
  min: number | null;
  max: number | null;
  /** What the ends of a scale mean. */
  low: Localized;
  high: Localized;
  condition: Condition | null;
  /** Of a board; what comes of a survey is for whom its rules say. */
  audience: Audience;
};

/** What was answered to a question. Of a place a part may be missing. */
export type Value =
  | string
  | number
  | string[]
  | { [row: string]: string }
  | { lat: number | null; lng: number | null; area: string | null }
  | { files: SentFile[] };

/** By the question's id; one without an answer is not there. */
export type Values = Record<string, Value>;

export const offered = (choices: readonly Choice[]): Choice[] => choices.filter(({ archived }) => !archived);

/** The files that somebody answered with; none where the question is of another kind. */
export function filesOf(value: Value | undefined): SentFile[] {
  return typeof value === "object" && "files" in value && Array.isArray(value.files) ? value.files : [];
}
