"use client";

import { type CSSProperties, type ReactNode, useRef, useState } from "react";
import { Icon, type IconName } from "@/lib/ui/icon";
import { useMapGestures } from "@/lib/ui/map/use-map-gestures";
import { middleOf, moved, type ViewBox, zoomed } from "@/lib/ui/map/view-box";

type MapViewportProps = {
  width: number;
  height: number;
  labels: { title: string; zoomIn: string; zoomOut: string; reset: string };
  children: ReactNode;
};

/** The window on a map that the server drew: it only changes the SVG's view box. */
export function MapViewport({ width, height, labels, children }: MapViewportProps) {
  const whole: ViewBox = { x: 0, y: 0, width, height };
  const [box, setBox] = useState(whole);
  const frame = useRef<HTMLDivElement>(null);
  const zoom = (factor: number) => setBox((now) => zoomed(now, whole, factor, middleOf(now)));
  useMapGestures(frame, {
    onMove: (dx, dy) => setBox((now) => moved(now, whole, dx * now.width, dy * now.height)),
    onZoom: (factor, at) =>
      setBox((now) =>
        zoomed(now, whole, factor, { x: now.x + at.x * now.width, y: now.y + at.y * now.height }),
      ),
    onReset: () => setBox(whole),
  });
  const near = box.width < width;
  const style: CSSProperties & { "--map-unit": number } = { "--map-unit": box.width / width };
  return (
    <section aria-label={labels.title} className="map-frame">
      <div ref={frame} className="map-window" data-near={near || undefined} style={near ? style : undefined}>
        <svg
          className="map-picture"
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          role="presentation"
        >
          {children}
        </svg>
      </div>
      <div className="map-tools">
        <Tool icon="plus" label={labels.zoomIn} onPress={() => zoom(0.6)} />
        <Tool icon="minus" label={labels.zoomOut} onPress={() => zoom(1.7)} />
        {near ? <Tool icon="home" label={labels.reset} onPress={() => setBox(whole)} /> : null}
      </div>
    </section>
  );
}

function Tool({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="grid size-11 place-items-center bg-surface hover:bg-brand-soft"
    >
      <Icon name={icon} />
    </button>
  );
}
