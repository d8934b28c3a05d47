import type { WorkbookProblem } from "@/lib/files/workbook/problem";

/** Why a file or a row is refused, or what was noticed about it. Texts: messages `imports.reasons.*`. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReasonCode =
  // the file
  | "noFile"
  | "emptyFile"
  | `workbook.${WorkbookProblem}`
  | "notText"
  | "webPage"
  | "noRecords"
  | "encoding"
  // the mapping
  | "unknownKey"
  | "unknownColumn"
  | "badMapping"
  | "needsTitleOrText"
  | "needsIdea"
  // a row
  | "noTitleOrText"
  | "noText"
  | "noIdea"
  | "otherSubject"
  | "unknownIdea"
  | "repeatOf"
  | "sameId"
  | "brokenRecord"
  | "openQuote"
  | "tooLong"
  | "moreCells"
  | "fewerCells"
  // a cell
  | "date"
  | "dateAhead"
  | "time"
  | "count"
  | "coordinates"
  | "coordinatesRange"
  | "coordinatesHalf"
  | "coordinatesZero"
  | "coordinatesGrid"
  | "coordinatesFar"
  | "link"
  | "orphan"
  | "statusWord"
  | "cut";

export function reason(code: ReasonCode, params: Reason["params"] = {}): Reason {
  return { code, params };
}

/** What one cell means, or why it cannot be understood. An empty cell means nothing: value null. */
export type Understood<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly reason: Reason };

export function understood<T>(value: T | null): Understood<T> {
  return { ok: true, value };
}

export function notUnderstood(
  why: ReasonCode,
  value: string,
): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason: reason(why, { value: value.length > 80 ? `${value.slice(0, 79)}…` : value }) };
}
