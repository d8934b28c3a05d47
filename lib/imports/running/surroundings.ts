import { isNull } from "drizzle-orm";
import { neighbourhoods, statuses, topics } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { cityBoard } from "@/lib/activities/queries";
import type { Geometry } from "@/lib/base/geometry";
import type { Localized } from "@/lib/base/localized";
import { prepareShapes, type ShapeIndex } from "@/lib/cities/geo/find-neighbourhood";
import { type CitySettings, loadSettings } from "@/lib/cities/settings";
import { fold } from "@/lib/imports/fold";
import { type ImportStatus, importStatuses } from "@/lib/imports/values/status";

/** What an import finds in the city: shapes to put places into, names to match, the board to fill. */
export interface Surroundings {
  readonly boardId: string;
  readonly settings: CitySettings;
  readonly shapes: ShapeIndex<{ id: string; geometry: Geometry }>;
  /** ids by folded name, in any language the city writes them in */
  readonly topics: ReadonlyMap<string, string>;
  readonly neighbourhoods: ReadonlyMap<string, string>;
  readonly statusWords: ReadonlyMap<string, ImportStatus>;
}

export async function surroundingsOf(db: CityDb): Promise<Surroundings> {
  const areas = await db
    .select({ id: neighbourhoods.id, name: neighbourhoods.name, geometry: neighbourhoods.geometry })
    .from(neighbourhoods)
    .where(isNull(neighbourhoods.archivedAt));
  const subjects = await db
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(isNull(topics.archivedAt));
  const labels = await db.select({ key: statuses.key, label: statuses.label }).from(statuses);
  const { id: boardId } = await cityBoard(db);
  return {
    boardId,
    settings: await loadSettings(db),
    shapes: prepareShapes(areas.flatMap(({ id, geometry }) => (geometry ? [{ id, geometry }] : []))),
    topics: byName(subjects.map(({ id, name }) => [name, id])),
    neighbourhoods: byName(areas.map(({ id, name }) => [name, id])),
    statusWords: byName(
      labels.flatMap(({ key, label }) => {
        const status = importStatuses.find((known) => known === key);
        return status ? [[label, status]] : [];
      }),
    ),
  };
}

function byName<Value>(named: readonly [Localized, Value][]): Map<string, Value> {
  const entries = named.flatMap(([name, value]) =>
    Object.values(name).flatMap((text): [string, Value][] => (text ? [[fold(text), value]] : [])),
  );
  return new Map(entries.reverse());
}
