import type { Geometry } from "@/lib/base/geometry";
import { mapHeight, mapWidth } from "@/lib/ui/map/map-props";
import { drawOutlines } from "@/lib/ui/map/outline";
import { type Place, PlaceField, type PlaceLabels } from "@/lib/ui/map/place-field";
import { boundsOf, fitView, ringsOf } from "@/lib/ui/map/projection";

export type { Place, PlaceLabels } from "@/lib/ui/map/place-field";

type PlacePickerProps = {
  shapes: { id: string; name: string; geometry: Geometry | null }[];
  value?: Place;
  labels: PlaceLabels;
  /** The names of the three fields it sends: latitude, longitude, the neighbourhood's id. */
  names?: { lat: string; lng: string; neighbourhood: string };
  optional?: boolean;
};

/**
 * Where an idea is: a neighbourhood from a list, and a point on the map where JavaScript runs.
 * The server decides by the exact shapes; this one only suggests.
 */
export function PlacePicker({ shapes, value = {}, labels, names = standard, optional }: PlacePickerProps) {
  const drawn = shapes.flatMap(({ geometry, ...shape }) => (geometry ? [{ ...shape, geometry }] : []));
  const box = boundsOf(drawn.flatMap(({ geometry }) => ringsOf(geometry).flat()));
  const view = box ? fitView(box, mapWidth, mapHeight) : null;
  const areas = view ? drawOutlines(drawn, view, 16_000) : [];
  return (
    <PlaceField
      view={view}
      areas={areas.map(({ shape, path, label }) => ({ id: shape.id, path, name: shape.name, label }))}
      options={shapes.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      labels={labels}
      names={names}
      optional={optional}
    />
  );
}

const standard = { lat: "lat", lng: "lng", neighbourhood: "neighbourhood" };
