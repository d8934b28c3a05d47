import { createPortal } from "react-dom";
import { useActiveTooltipCoordinate, useActiveTooltipDataPoints, usePlotArea } from "recharts";
import type { LiveColumn } from "./live-column";

/**
 * What the column counts at which pointer or keys are, in words on the chart's other half so that it hides no
 * neighbour, and a line through its middle. The library's own tooltip weighs more than a tenth of the whole chart.
 */
export function PointedColumn({ box }: { box: HTMLElement | null }) {
  const [column] = useActiveTooltipDataPoints<LiveColumn>() ?? [];
  const at = useActiveTooltipCoordinate();
  const area = usePlotArea();
  if (!box) return null;
  const shown = column && at?.x !== undefined && area ? { ...column, x: at.x, area } : null;
  return (
    <>
      {shown ? (
        <path
          d={`M${shown.x} ${shown.area.y}v${shown.area.height}`}
          className="stroke-line-strong"
          strokeWidth="2"
        />
      ) : null}
      {createPortal(
        <Said column={shown} atEnd={!!shown && shown.x < shown.area.x + shown.area.width / 2} />,
        box,
      )}
    </>
  );
}

/** Always there, so that screen readers tell what comes into it. */
function Said({ column, atEnd }: { column: LiveColumn | null; atEnd: boolean }) {
  return (
    <div
      role="status"
      className={`pointer-events-none absolute top-0 max-w-1/2 ${atEnd ? "right-2" : "left-14"}`}
    >
      {column ? (
        <div
          dir="auto"
          className="rounded-control border border-line bg-surface px-3 py-2 text-sm shadow-lifted"
        >
          <p className="font-semibold">{column.title}</p>
          <p className="text-muted">{column.beforeTitle}</p>
        </div>
      ) : null}
    </div>
  );
}
