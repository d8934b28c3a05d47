import type { Value } from "@/lib/activities/questions/question";
import { fewest } from "./suppress";

/** About where somebody marked the map, with how many others: never the very point. */
export type Spot = { lat: number; lng: number; count: number };

/** How many named a neighbourhood, or only a point outside of all; `"few"` stands for several that few named. */
export type AreaCount = { area: string | null | "few"; count: number };

/** Squares of the map in parts of a degree, about a hundred metres wide; of an anonymous survey about five hundred. */
export const squares = { named: 1000, anonymous: 200 } as const;

type Placed = { value: Value | null; count: number };

/**
 * How many named each neighbourhood, and where the points are. Of an anonymous survey nothing is told of fewer than
 * five people: small neighbourhoods come together, and of the squares only those with so many are drawn.
 */
export function placesOf(
  groups: readonly Placed[],
  anonymous: boolean,
): { areas: AreaCount[]; spots: Spot[] } {
  const areas = new Map<string | null, number>();
  const spots = new Map<string, Spot>();
  for (const { value, count } of groups) {
    const { area, lat, lng } = whereOf(value);
    areas.set(area, (areas.get(area) ?? 0) + count);
    if (lat === null || lng === null) continue;
    const key = `${lat} ${lng}`;
    spots.set(key, { lat, lng, count: (spots.get(key)?.count ?? 0) + count });
  }
  const counts = [...areas]
    .map(([area, count]) => ({ area, count }))
    .sort((left, right) => right.count - left.count);
  const all = [...spots.values()];
  if (!anonymous) return { areas: counts, spots: all };
  return { areas: withoutFew(counts), spots: all.filter(({ count }) => count >= fewest) };
}

/** The neighbourhood that was named, and the middle of the square in which the point is; null where there is none. */
function whereOf(value: Value | null) {
  const [area, lat, lng]: unknown[] = Array.isArray(value) ? value : [];
  const degree = (part: unknown) => (typeof part === "number" ? part : null);
  return { area: typeof area === "string" ? area : null, lat: degree(lat), lng: degree(lng) };
}

/** The smallest come together until they are so many that nobody is told of. */
function withoutFew(counts: readonly AreaCount[]): AreaCount[] {
  const kept = counts.filter(({ count }) => count >= fewest);
  let few = counts.filter(({ count }) => count < fewest).reduce((sum, { count }) => sum + count, 0);
  while (few > 0 && few < fewest && kept.length > 0) few += kept.pop()?.count ?? 0;
  return few > 0 ? [...kept, { area: "few", count: few }] : kept;
}
