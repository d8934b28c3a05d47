"use client";

import { useEffect, useState } from "react";
import { Bar, BarChart, usePlotArea, useYAxisTicks, XAxis, YAxis } from "recharts";
import type { LiveColumnsProps } from "./live-column";
import { PointedColumn } from "./pointed-column";

const muted = { fill: "var(--c-muted)", fontSize: "0.75rem" };

/** Nothing moves by itself in it. The period before is a dashed line over each column, told apart without colours. */
export function DrawnColumns({ columns, words }: LiveColumnsProps) {
  const rtl = useRightToLeft();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const numbers = new Intl.NumberFormat(globalThis.document?.documentElement.lang || undefined);
  return (
    <figure className="grid gap-2">
      <div dir="ltr" className="live-chart relative h-64 w-full" ref={setBox}>
        <BarChart
          responsive
          style={{ width: "100%", height: "100%" }}
          data={columns}
          margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
          title={words.label}
          tabIndex={0}
        >
          <Lines />
          <XAxis
            dataKey="name"
            reversed={rtl}
            tick={muted}
            tickLine={false}
            stroke="var(--c-line-strong)"
            minTickGap={24}
          />
          <XAxis xAxisId="before" dataKey="name" reversed={rtl} hide />
          <YAxis
            orientation={rtl ? "right" : "left"}
            width="auto"
            allowDecimals={false}
            tick={muted}
            tickFormatter={(value: number) => numbers.format(value)}
            tickLine={false}
            axisLine={false}
          />
          <Bar dataKey="value" fill="var(--c-brand-edge)" isAnimationActive={false} maxBarSize={48} />
          <Bar dataKey="before" xAxisId="before" shape={Before} isAnimationActive={false} activeBar={false} />
          <PointedColumn box={box} />
        </BarChart>
      </div>
      <figcaption aria-hidden="true" className="flex flex-wrap gap-x-5 text-xs text-muted">
        <span className="inline-flex items-center gap-1.5">
          <span className="size-3 bg-brand-edge" />
          {words.now}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span className="w-5 border-t-2 border-dashed border-ink" />
          {words.before}
        </span>
      </figcaption>
    </figure>
  );
}

/** One at each of the numbers at the side; the library's own grid weighs 2 kB. */
function Lines() {
  const ticks = useYAxisTicks() ?? [];
  const area = usePlotArea();
  if (!area) return null;
  const d = ticks.map(({ coordinate }) => `M${area.x} ${coordinate}h${area.width}`).join("");
  return <path d={d} stroke="var(--c-line)" />;
}

type BarShape = { x?: number; y?: number; width?: number };

/** Where the column would end had the period been as the one before; with a rim, to be seen across a dark bar. */
function Before({ x = 0, y = 0, width = 0 }: BarShape) {
  const d = `M${x} ${y}h${width}`;
  return (
    <g>
      <path d={d} stroke="var(--c-surface)" strokeWidth="5" />
      <path d={d} stroke="var(--c-ink)" strokeWidth="2" strokeDasharray="5 3" />
    </g>
  );
}

function useRightToLeft(): boolean {
  const [rtl, setRtl] = useState(false);
  useEffect(() => setRtl(document.documentElement.dir === "rtl"), []);
  return rtl;
}
