import type { LineKind } from "@/lib/activities/questions/kinds";
import type { Localized } from "@/lib/base/localized";
import type { Weighted } from "./model-activities";

/** A question, with how likely which answer is. */
export type DemoLine = {
  /** Where another depends on it. */
  key?: string;
  kind: LineKind;
  title: Localized;
  required?: true;
  choices?: Weighted[];
  rows?: Localized[];
  low?: Localized;
  high?: Localized;
  /** Of a scale from 1, one for each step. */
  weights?: number[];
  bounds?: [number, number];
  /** What people typed: one of them each. */
  numbers?: number[];
  texts?: string[];
  /** Where people mark the map: about one of them each, so many metres off. */
  spots?: { at: [lat: number, lng: number]; area: string; weight: number }[];
  /** What some of them send: an invented picture. */
  pictures?: { name: string; note: string; drawing: string }[];
  /** Of a board: where those who work on it alone read it. */
  audience?: "staff";
  onlyIf?: { key: string; choice: number };
};
