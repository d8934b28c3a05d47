import type { ChartLine } from "@/lib/base/chart";
import type { Geometry } from "@/lib/base/geometry";
import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import {
  type NeighbourhoodLine,
  neighbourhoodLines,
  neighbourhoodName,
  type Words,
} from "@/lib/insight/sheets";

/** Whether the city says of any neighbourhood how many live there: else what came from each is compared. */
export function perInhabitant(lines: readonly NeighbourhoodLine[]): boolean {
  return lines.some(({ per1000 }) => per1000 !== null);
}

type Shaded = { id: string; name: string; geometry: Geometry; share: number | null };

/** The city's map: the darker, the more. A neighbourhood without inhabitants has no shade beside those with. */
export function shadedPlaces(dashboard: Dashboard, shapes: NeighbourhoodShape[], words: Words): Shaded[] {
  const lines = neighbourhoodLines(dashboard);
  const figure = figureOf(lines);
  const most = Math.max(...lines.map((line) => (line.id ? (figure(line) ?? 0) : 0)), 0.001);
  return shapes.flatMap(({ id, geometry }) => {
    const line = lines.find((one) => one.id === id);
    const value = line ? figure(line) : null;
    const name = neighbourhoodName(dashboard.taxonomy, id, words);
    return geometry ? [{ id, name, geometry, share: value === null ? null : value / most }] : [];
  });
}

export function placeLines(dashboard: Dashboard, words: Words): ChartLine[] {
  const lines = neighbourhoodLines(dashboard);
  const figure = figureOf(lines);
  const number = (value: number) => formatNumber(value, words.locale, { maximumFractionDigits: 1 });
  return lines.map((line) => {
    const value = figure(line);
    return {
      key: line.id ?? "",
      label: neighbourhoodName(dashboard.taxonomy, line.id, words),
      value: value ?? 0,
      shown: value === null ? "–" : number(value),
      note: `${words.t("insight.columns.contributions")}: ${number(line.count)}`,
    };
  });
}

function figureOf(lines: readonly NeighbourhoodLine[]): (line: NeighbourhoodLine) => number | null {
  return perInhabitant(lines) ? ({ per1000 }) => per1000 : ({ count }) => count;
}
