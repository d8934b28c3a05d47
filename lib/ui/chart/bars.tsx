import type { ReactNode } from "react";

export type Bar = {
  key: string;
  label: ReactNode;
  value: number;
  shown: string;
  mark?: number;
  note?: ReactNode;
};

type BarsProps = { bars: Bar[]; max?: number };

/** One line an item: its name, a bar beneath and the figure. `mark` is a stroke on the bar, such as what is usual. */
export function Bars({ bars, max }: BarsProps) {
  const most = max ?? Math.max(1, ...bars.flatMap(({ value, mark = 0 }) => [value, mark]));
  return (
    <ul className="grid gap-4">
      {bars.map((bar) => (
        <li key={bar.key} className="grid gap-1">
          <p className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 font-semibold wrap-anywhere">{bar.label}</span>
            <span className="shrink-0 font-bold tabular-nums">{bar.shown}</span>
          </p>
          <BarLine share={bar.value / most} mark={bar.mark === undefined ? undefined : bar.mark / most} />
          {bar.note ? <div className="text-sm text-muted">{bar.note}</div> : null}
        </li>
      ))}
    </ul>
  );
}

function BarLine({ share, mark }: { share: number; mark?: number }) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-3 w-full rounded-sm bg-sunken rtl:-scale-x-100"
    >
      <rect width={Math.max(0, Math.min(1, share)) * 100} height="10" className="fill-brand-edge" />
      {mark === undefined ? null : (
        <path
          d={`M${Math.min(1, mark) * 100} 0v10`}
          strokeWidth="3"
          className="stroke-ink"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
