import type { View } from "@/lib/ui/map/projection";
import { scaleOf } from "@/lib/ui/map/scale";

/** How far it is, at the foot of a map as it was drawn: "1 km". */
export function ScaleBar({ view, locale }: { view: View; locale: string }) {
  const { metres, units } = scaleOf(view, view.width / 5);
  const far = metres >= 1000;
  const label = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: far ? "kilometer" : "meter",
    unitDisplay: "short",
  }).format(far ? metres / 1000 : metres);
  return (
    <g transform={`translate(16 ${view.height - 16})`} className="map-scale">
      <path d={`M0-6v6h${units}v-6`} />
      <text x="6" y="-8">
        {label}
      </text>
    </g>
  );
}
