"use client";

import { useState, useSyncExternalStore } from "react";
import { FieldFrame } from "@/lib/ui/field-frame";
import { firstOf, useField } from "@/lib/ui/form-scope";
import { isInside, ringsOfPath } from "@/lib/ui/map/inside";
import { LocateButton } from "@/lib/ui/map/locate-button";
import { type PickArea, PickMap } from "@/lib/ui/map/pick-map";
import { type Point, project, unproject, type View } from "@/lib/ui/map/projection";

export type Place = { lat?: number | null; lng?: number | null; neighbourhood?: string | null };

export type PlaceLabels = {
  neighbourhood: string;
  neighbourhoodHint?: string;
  /** The first choice, for a place that is nowhere in particular. */
  nowhere: string;
  map: string;
  mapHint: string;
  useMyLocation: string;
  locating: string;
  locationFailed: string;
  outside: string;
  remove: string;
  zoomIn: string;
  zoomOut: string;
};

type PlaceFieldProps = {
  view: View | null;
  areas: PickArea[];
  options: { value: string; label: string }[];
  value: Place;
  labels: PlaceLabels;
  names: { lat: string; lng: string; neighbourhood: string };
  optional?: boolean;
};

export function PlaceField({ view, areas, options, value, labels, names, optional }: PlaceFieldProps) {
  const field = useField({ name: names.neighbourhood, label: "", hint: labels.neighbourhoodHint, optional });
  const sent = usePlaceSent(names, value);
  const [chosen, setChosen] = useState(sent.neighbourhood);
  const [point, setPoint] = useState(sent.point);
  const [message, setMessage] = useState("");
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const pin = point && view ? project(view, point.lng, point.lat) : null;

  const pick = (at: Point) => {
    if (!view) return;
    const area = areas.find(({ path }) => isInside(at, ringsOfPath(path)));
    const name = options.find((option) => option.value === area?.id)?.label;
    setPoint(roundedPlace(unproject(view, at)));
    setChosen(area?.id ?? "");
    setMessage(name ?? labels.outside);
  };
  const choose = (id: string) => {
    setChosen(id);
    const area = areas.find((candidate) => candidate.id === id);
    if (pin && area && !isInside(pin, ringsOfPath(area.path))) setPoint(null);
    setMessage("");
  };
  const locate = (lat: number, lng: number) => {
    if (!view) return;
    const at = project(view, lng, lat);
    const onMap = at.x >= 0 && at.y >= 0 && at.x <= view.width && at.y <= view.height;
    if (onMap) pick(at);
    else setMessage(labels.outside);
  };

  return (
    <div className="grid gap-3">
      <FieldFrame {...field} label={labels.neighbourhood} hint={labels.neighbourhoodHint} optional={optional}>
        <select
          id={field.id}
          name={names.neighbourhood}
          className="control control-select"
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
        >
          <option value="">{labels.nowhere}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </FieldFrame>
      <input type="hidden" name={names.lat} value={point?.lat ?? ""} />
      <input type="hidden" name={names.lng} value={point?.lng ?? ""} />
      {scripted && view ? (
        <>
          <p className="field-hint">{labels.mapHint}</p>
          <PickMap view={view} areas={areas} chosen={chosen} pin={pin} labels={labels} onPick={pick} />
          <div className="flex flex-wrap items-center gap-3">
            <LocateButton
              labels={labels}
              onFound={locate}
              onFailed={() => setMessage(labels.locationFailed)}
            />
            {point ? (
              <button
                type="button"
                className="button button-quiet button-small"
                onClick={() => setPoint(null)}
              >
                {labels.remove}
              </button>
            ) : null}
            <p aria-live="polite" className="font-semibold">
              {message}
            </p>
          </div>
        </>
      ) : null}
    </div>
  );
}

/** What was sent before, else what the page gave. */
function usePlaceSent(names: PlaceFieldProps["names"], value: Place) {
  const lat = firstOf(useField({ name: names.lat, label: "" }).typed) ?? value.lat;
  const lng = firstOf(useField({ name: names.lng, label: "" }).typed) ?? value.lng;
  const neighbourhood =
    firstOf(useField({ name: names.neighbourhood, label: "" }).typed) ?? value.neighbourhood ?? "";
  const given =
    lat !== undefined && lat !== null && lat !== "" && lng !== undefined && lng !== null && lng !== "";
  return { neighbourhood, point: given ? { lat: Number(lat), lng: Number(lng) } : null };
}

/** Five decimals are a metre; more would pretend. */
function roundedPlace({ lat, lng }: { lat: number; lng: number }) {
  return { lat: Math.round(lat * 1e5) / 1e5, lng: Math.round(lng * 1e5) / 1e5 };
}

const never = () => () => {};
