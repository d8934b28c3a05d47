import { fold } from "@/lib/imports/fold";
import { mostName, mostText } from "@/lib/imports/limits";
import type { CommentMapping } from "@/lib/imports/mapping/keys";
import type { Row } from "@/lib/imports/reading/table";
import { reason } from "@/lib/imports/reason";
import {
  cellsOf,
  type Note,
  originId,
  type Refused,
  refusal,
  refused,
  rowHash,
} from "@/lib/imports/rows/cells";
import { dateOf } from "@/lib/imports/rows/date-of";
import type { Profile } from "@/lib/imports/rows/profile";
import { readStance, type Stance } from "@/lib/imports/values/stance";
import { readSubject } from "@/lib/imports/values/subject";
import { readLine } from "@/lib/imports/values/text";
import { cutAtWord } from "@/lib/imports/values/title";

export interface ReadComment {
  readonly ok: true;
  readonly line: number;
  readonly originId: string;
  readonly hasId: boolean;
  /** the idea's id in its own file */
  readonly idea: string;
  /** the comment it answers; null for a first one */
  readonly parent: string | null;
  readonly text: string;
  readonly date: Date | null;
  readonly stance: Stance | null;
  readonly author: string;
  readonly notes: readonly Note[];
}

export type CommentHints = Profile & { readonly timeZone: string; readonly now: Date };

/** One row as a comment, or why it is none. */
export function readComment(row: Row, mapping: CommentMapping, hints: CommentHints): ReadComment | Refused {
  const cells = cellsOf(row, mapping);
  const text = cells.text("text");
  const impossible = refusal(row, [text], mostText);
  if (impossible) return impossible;
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(text))
    return refused(row.line, mapping.text?.[0] ?? null, reason("noText"));
  const subject = readSubject(cells.one("on"));
  const elsewhere =
    subject?.of === "other" || (subject?.of === "idea" && subject.kind !== (hints.kind ?? subject.kind));
  if (elsewhere) {
    const why = reason("otherSubject", { kind: cells.one("on").slice(0, 60) });
    return refused(row.line, mapping.on?.[0] ?? null, why);
  }
  const idea = subject?.of === "comment" && says(mapping, "idea") ? null : originId(cells.one("idea"));
  if (idea === null) return refused(row.line, mapping.idea?.[0] ?? null, reason("noIdea"));
  const given = originId(cells.one("id"));
  return {
    ok: true,
    line: row.line,
    originId: given ?? rowHash(row),
    hasId: given !== null,
    idea,
    parent: says(mapping, "parent") && subject?.of === "idea" ? null : parentOf(cells.one("parent"), given),
    text,
    date: dateOf(cells, hints),
    stance: readStance(cells.one("stance")),
    author: cutAtWord(readLine(cells.one("author")), mostName),
    notes: cells.notes,
  };
}

/** "commentable_type" says what "commentable_id" is: where that is the column of the idea, or of the parent. */
function says(mapping: CommentMapping, key: "idea" | "parent"): boolean {
  const [on, column] = [mapping.on?.[0], mapping[key]?.[0]];
  return on !== undefined && column !== undefined && stemOf(on) === stemOf(column);
}

function stemOf(column: string): string {
  return fold(column).replace(/ ?\b(id|type|kind|tipo|typ|soort)\b/g, "");
}

/** -1, 0 and nothing stand for a first comment in different exports; "3/17" is a path, the nearest one last. */
function parentOf(cell: string, own: string | null): string | null {
  const parent = originId(/^\d+(\/\d+)+$/.test(cell) ? (cell.split("/").at(-1) ?? "") : cell);
  return parent === null || /^(-1|0|false|-)$/i.test(parent) || parent === own ? null : parent;
}
