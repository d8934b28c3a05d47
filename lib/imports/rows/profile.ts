import { type Box, inBox } from "@/lib/cities/geo/point";
import { mostCell } from "@/lib/imports/limits";
import type { Mapping } from "@/lib/imports/mapping/keys";
import type { Row } from "@/lib/imports/reading/table";
import { Parts } from "@/lib/imports/rows/parts";
import { readDegrees } from "@/lib/imports/values/coordinates";
import { decimalEvidence } from "@/lib/imports/values/count";
import { type DateOrder, isNumericDate, orderEvidence } from "@/lib/imports/values/date";
import { readSubject } from "@/lib/imports/values/subject";

/** What only whole columns tell: is 03/04 in March or in April, which of two numbers is the latitude. */
export interface Profile {
  readonly dateOrder: DateOrder;
  /** the column's dates could be either way round, and none of them says which, or they contradict each other */
  readonly dateUnsure: boolean;
  readonly swapped: boolean;
  /** the coordinates are no degrees */
  readonly projected: boolean;
  /** 12.000 supports are twelve */
  readonly decimals: boolean;
  /** "Green, Mobility" are two topics */
  readonly topicCommas: boolean;
  /** what most of the comments are on, where their file says so */
  readonly kind: string | null;
  /** rows that were looked at */
  readonly rows: number;
}

export const blankProfile: Profile = {
  dateOrder: "dmy",
  dateUnsure: false,
  swapped: false,
  projected: false,
  decimals: false,
  topicCommas: false,
  kind: null,
  rows: 0,
};

type Key = "date" | "lat" | "lng" | "supports" | "topic" | "on";

/** Reads a table once through. */
export async function profileOf(
  rows: AsyncIterable<Row>,
  mapping: Mapping<Key>,
  near?: Box | null,
): Promise<Profile> {
  const seen = { rows: 0, numeric: 0, dmy: 0, mdy: 0, asWritten: 0, turned: 0, beyond: 0, degrees: 0 };
  const counts = { decimals: 0, thousands: 0, grouped: 0 };
  const [topics, kinds] = [new Parts(), new Map<string, number>()];
  for await (const { cells } of rows) {
    seen.rows++;
    const cell = (key: Key) =>
      cells
        .get(mapping[key]?.[0] ?? "")
        ?.slice(0, mostCell)
        .trim() ?? "";
    if (mapping.date) {
      const order = orderEvidence(cell("date"));
      if (order) seen[order]++;
      if (isNumericDate(cell("date"))) seen.numeric++;
    }
    if (mapping.lat && mapping.lng) {
      const found = lookAt(cell("lat"), cell("lng"), near);
      if (found.way) seen[found.way]++;
      if (found.range) seen[found.range]++;
    }
    const counted = decimalEvidence(cell("supports"));
    if (counted) counts[counted]++;
    topics.add(cell("topic"));
    const subject = readSubject(cell("on"));
    if (subject?.of === "idea") kinds.set(subject.kind, (kinds.get(subject.kind) ?? 0) + 1);
  }
  return {
    dateOrder: seen.mdy > seen.dmy ? "mdy" : "dmy",
    dateUnsure: seen.numeric > 0 && (seen.mdy === 0) === (seen.dmy === 0),
    swapped: seen.turned > seen.asWritten,
    projected: seen.beyond > 0 && seen.beyond >= seen.degrees,
    decimals: counts.decimals > 0 || (counts.thousands > 2 && counts.grouped === 0),
    topicCommas: topics.areJoined(),
    kind: [...kinds].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null,
    rows: seen.rows,
  };
}

type Seen = { way: "asWritten" | "turned" | null; range: "beyond" | "degrees" | null };

function lookAt(latCell: string, lngCell: string, near: Box | null | undefined): Seen {
  const [lat, lng] = [readDegrees(latCell), readDegrees(lngCell)];
  if (lat === null || lng === null || (lat === 0 && lng === 0)) return { way: null, range: null };
  const [less, more] = [Math.min(Math.abs(lat), Math.abs(lng)), Math.max(Math.abs(lat), Math.abs(lng))];
  const range = less > 90 || more > 180 ? "beyond" : "degrees";
  if (near) {
    const [as, turned] = [inBox(near, { lat, lng }), inBox(near, { lat: lng, lng: lat })];
    return { way: as === turned ? null : as ? "asWritten" : "turned", range };
  }
  if (Math.abs(lat) > 90 && Math.abs(lng) <= 90) return { way: "turned", range };
  return { way: Math.abs(lng) > 90 && Math.abs(lat) <= 90 ? "asWritten" : null, range };
}
