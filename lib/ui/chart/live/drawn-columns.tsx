"use client";

import { useEffect, useState } from "react";
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { LiveColumn, LiveColumnsProps } from "./live-column";

const muted = { fill: "var(--c-muted)", fontSize: "0.75rem" };

/** Nothing moves by itself in it. The period before is a dashed line with dots, told apart without colours. */
export function DrawnColumns({ columns, words }: LiveColumnsProps) {
  const rtl = useRightToLeft();
  const numbers = new Intl.NumberFormat(globalThis.document?.documentElement.lang || undefined);
  return (
    <figure className="grid gap-2">
      <div dir="ltr" className="live-chart h-64 w-full">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={columns}
            margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
            title={words.label}
            tabIndex={0}
          >
            <CartesianGrid vertical={false} stroke="var(--c-line)" />
            <XAxis
              dataKey="name"
              reversed={rtl}
              tick={muted}
              tickLine={false}
              stroke="var(--c-line-strong)"
              minTickGap={24}
            />
            <YAxis
              orientation={rtl ? "right" : "left"}
              width="auto"
              allowDecimals={false}
              tick={muted}
              tickFormatter={(value: number) => numbers.format(value)}
              tickLine={false}
              axisLine={false}
            />
            <Tooltip content={Said} cursor={{ fill: "var(--c-brand-soft)" }} isAnimationActive={false} />
            <Bar dataKey="value" fill="var(--c-brand-edge)" isAnimationActive={false} maxBarSize={48} />
            <Line
              dataKey="before"
              stroke="var(--c-ink)"
              strokeWidth={2}
              strokeDasharray="5 4"
              dot={{ r: 2.5, fill: "var(--c-surface)", strokeDasharray: "0" }}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
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

type SaidProps = { active?: boolean; payload?: readonly { payload?: LiveColumn }[] };

/** What a column counts, in words. */
function Said({ active, payload }: SaidProps) {
  const column = payload?.[0]?.payload;
  if (!active || !column) return null;
  return (
    <div dir="auto" className="rounded-control border border-line bg-surface px-3 py-2 text-sm shadow-lifted">
      <p className="font-semibold">{column.title}</p>
      <p className="text-muted">{column.beforeTitle}</p>
    </div>
  );
}

function useRightToLeft(): boolean {
  const [rtl, setRtl] = useState(false);
  useEffect(() => setRtl(document.documentElement.dir === "rtl"), []);
  return rtl;
}
