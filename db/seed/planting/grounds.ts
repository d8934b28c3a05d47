import type { DemoCity } from "@/db/seed/model";
import type { MultiPolygon, Polygon } from "@/lib/base/geometry";
import type { ShapeIndex } from "@/lib/cities/geo/find-neighbourhood";
import type { CitySettings } from "@/lib/cities/settings";
import type { Calendar } from "./calendar";
import type { Planned } from "./lines-of";
import type { Rows } from "./rows";

/** Someone of the city, as far as planting needs to know. */
export type Settler = {
  id: string;
  name: string;
  home: string | null;
  eager: number;
  /** Came so many days ago; before that nothing they could have supported. */
  here: number;
};

export type Shape = { slug: string; geometry: Polygon | MultiPolygon };

/** What is there before the first idea, and where everything that happens is gathered. */
export type Grounds = {
  plan: DemoCity;
  calendar: Calendar;
  settings: CitySettings;
  boardId: string;
  /** The boards of projects, by the project's key. */
  boards: Map<string, string>;
  /** What boards ask beside the idea, by the project's key. */
  asked: Map<string, Planned[]>;
  /** Projects by their key. */
  projects: Map<string, string>;
  /** Organisations by their key. */
  organisations: Map<string, string>;
  topics: Map<string, string>;
  neighbourhoods: Map<string, string>;
  shapes: ShapeIndex<Shape>;
  /** Staff and voices by their key. */
  named: Map<string, Settler>;
  /** Everyone who may support: the crowd and the voices. */
  citizens: Settler[];
  /** Who came yesterday, all from one address. */
  newcomers: Settler[];
  rows: Rows;
};

/** The organisation for which something is said, or null. */
export function spokenFor({ organisations }: Grounds, { as }: { as?: string }): string | null {
  return as ? must(organisations.get(as), `organisation ${as}`) : null;
}

/** @throws Error for a key that the city's plan does not have, which is a slip in its data */
export function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the demo city has no ${what}`);
  return found;
}
