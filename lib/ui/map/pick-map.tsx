"use client";

import { type CSSProperties, type KeyboardEvent, type MouseEvent, useState } from "react";
import { Icon } from "@/lib/ui/icon";
import { MapName } from "@/lib/ui/map/map-name";
import type { Outline } from "@/lib/ui/map/outline";
import type { Point, View } from "@/lib/ui/map/projection";
import { middleOf, type ViewBox, zoomed } from "@/lib/ui/map/view-box";

export type PickArea = { id: string; path: string; name: string; label: Outline<unknown>["label"] };

type PickMapProps = {
  view: View;
  areas: PickArea[];
  chosen: string;
  pin: Point | null;
  labels: { map: string; zoomIn: string; zoomOut: string };
  onPick: (at: Point) => void;
};

/** The map as one button: a tap puts the pin there, Enter puts it in the middle, arrows move it. */
export function PickMap({ view, areas, chosen, pin, labels, onPick }: PickMapProps) {
  const whole: ViewBox = { x: 0, y: 0, width: view.width, height: view.height };
  const [box, setBox] = useState(whole);
  const zoom = (factor: number) => setBox((now) => zoomed(now, whole, factor, pin ?? middleOf(now)));
  const unit = box.width / whole.width;

  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail === 0) return onPick(pin ?? middleOf(box));
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = box.x + ((event.clientX - left) / width) * box.width;
    const y = box.y + ((event.clientY - top) / height) * box.height;
    onPick({ x, y });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrows[event.key];
    if (!step) return;
    event.preventDefault();
    const from = pin ?? middleOf(box);
    const size = (event.shiftKey ? 40 : 8) * unit;
    onPick({
      x: clamp(from.x + step[0] * size, whole.width),
      y: clamp(from.y + step[1] * size, whole.height),
    });
  };
  const style: CSSProperties & { "--map-unit": number } = { "--map-unit": unit };
  return (
    <div className="map-frame" style={unit < 1 ? style : undefined}>
      <button
        type="button"
        aria-label={labels.map}
        className="block w-full cursor-crosshair focus-visible:-outline-offset-4"
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <svg
          className="map-picture"
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          aria-hidden="true"
        >
          {areas.map(({ id, path }) => (
            <path key={id} d={path} className={id === chosen ? "map-area map-area-chosen" : "map-area"} />
          ))}
          {areas.map(({ id, name, label }) => (
            <MapName key={id} name={name} label={label} taken={pin ? [pin] : []} />
          ))}
          {pin ? <Pin at={pin} /> : null}
        </svg>
      </button>
      <div className="map-tools">
        <button
          type="button"
          aria-label={labels.zoomIn}
          onClick={() => zoom(0.5)}
          className="grid size-11 place-items-center bg-surface"
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          aria-label={labels.zoomOut}
          onClick={() => zoom(2)}
          className="grid size-11 place-items-center bg-surface"
        >
          <Icon name="minus" />
        </button>
      </div>
    </div>
  );
}

function Pin({ at }: { at: Point }) {
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <g className="map-constant">
        <path
          d="M0 0C-6-11-17-19-17-31a17 17 0 0 1 34 0C17-19 6-11 0 0z"
          className="fill-brand-edge stroke-surface"
          strokeWidth="3"
        />
        <circle cy="-31" r="6" className="fill-surface" />
      </g>
    </g>
  );
}

function clamp(value: number, to: number): number {
  return Math.min(to, Math.max(0, value));
}

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
