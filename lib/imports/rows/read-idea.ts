import type { Box, GeoPoint } from "@/lib/cities/geo/point";
import { mostAddress, mostName, mostText, mostTitle } from "@/lib/imports/limits";
import type { IdeaMapping } from "@/lib/imports/mapping/keys";
import type { Row } from "@/lib/imports/reading/table";
import { reason } from "@/lib/imports/reason";
import {
  type Cells,
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
import { readPlace } from "@/lib/imports/values/coordinates";
import { readCount } from "@/lib/imports/values/count";
import { readLink } from "@/lib/imports/values/link";
import { readList } from "@/lib/imports/values/list";
import { type ImportStatus, readStatus } from "@/lib/imports/values/status";
import { readLine } from "@/lib/imports/values/text";
import { cutAtWord, titleFrom } from "@/lib/imports/values/title";

export interface ReadIdea {
  readonly ok: true;
  readonly line: number;
  readonly originId: string;
  /** false where the file gives none and the row's own words make it */
  readonly hasId: boolean;
  readonly title: string;
  readonly text: string;
  readonly date: Date | null;
  readonly topics: readonly string[];
  readonly neighbourhood: string;
  readonly address: string;
  readonly place: GeoPoint | null;
  readonly supports: number | null;
  readonly status: ImportStatus | null;
  readonly url: string | null;
  readonly author: string;
  readonly notes: readonly Note[];
}

export interface IdeaHints extends Profile {
  readonly timeZone: string;
  readonly now: Date;
  /** where the city's neighbourhoods are */
  readonly near?: Box | null | undefined;
  /** what the city's own words for a status mean, folded */
  readonly statusWords?: ReadonlyMap<string, ImportStatus> | undefined;
  /** put before links that begin with "/" */
  readonly linkBase?: string | undefined;
}

/** One row as an idea, or why it is none. Only words are needed; all else is taken where it makes sense. */
export function readIdea(row: Row, mapping: IdeaMapping, hints: IdeaHints): ReadIdea | Refused {
  const cells = cellsOf(row, mapping);
  const [named, body] = [readLine(cells.one("title")), cells.text("text")];
  const impossible = refusal(row, [named, body], mostText);
  if (impossible) return impossible;
  if (!/[\p{L}\p{N}\p{S}]/u.test(named + body)) {
    return refused(row.line, (mapping.text ?? mapping.title)?.[0] ?? null, reason("noTitleOrText"));
  }
  const words = titled(named, body, cells);
  const given = originId(cells.one("id"));
  return {
    ok: true,
    line: row.line,
    originId: given ?? rowHash(row),
    hasId: given !== null,
    ...words,
    date: dateOf(cells, hints),
    topics: topicsOf(cells, hints),
    neighbourhood: cutAtWord(readLine(cells.one("neighbourhood")), mostName),
    address: cutAtWord(readLine(cells.one("address")), mostAddress),
    place: placeOf(cells, hints),
    supports: cells.read("supports", (cell) => readCount(cell, hints.decimals)),
    status: statusOf(cells, hints),
    url: cells.read("url", (cell) => readLink(cell, hints.linkBase)),
    author: cutAtWord(readLine(cells.one("author")), mostName),
    notes: cells.notes,
  };
}

/** A title that is too long stays whole as the first words of the text; a text that is all title is said once. */
function titled(
  named: string,
  body: string,
  cells: Cells<keyof IdeaMapping>,
): { title: string; text: string } {
  if (named.length > mostTitle) {
    cells.note("title", reason("cut", { most: mostTitle }));
    return {
      title: cutAtWord(named, mostTitle),
      text: body.startsWith(named) ? body : `${named}\n\n${body}`.trim(),
    };
  }
  const title = /[\p{L}\p{N}\p{S}]/u.test(named) ? named : titleFrom(body, mostTitle);
  return { title, text: body === title ? "" : body };
}

function topicsOf(cells: Cells<keyof IdeaMapping>, { topicCommas }: IdeaHints): string[] {
  return readList(cells.one("topic"), topicCommas).map((name) => cutAtWord(readLine(name), mostName));
}

function placeOf(cells: Cells<keyof IdeaMapping>, hints: IdeaHints): GeoPoint | null {
  const key = cells.one("lat") || cells.one("lng") ? "lat" : "place";
  const written = { lat: cells.one("lat"), lng: cells.one("lng"), place: cells.one("place") };
  return cells.read(key, () => readPlace(written, hints));
}

function statusOf(cells: Cells<keyof IdeaMapping>, { statusWords }: IdeaHints): ImportStatus | null {
  const word = readLine(cells.one("status"));
  const status = word === "" ? null : readStatus(word, statusWords);
  if (word !== "" && !status) cells.note("status", reason("statusWord", { word: word.slice(0, 60) }));
  return status;
}
