import type { ReactNode } from "react";

export type Sides = { key: string; label: ReactNode; for: number; against: number; said: ReactNode };

/** Two sides of one line: those for grow from the middle to the start, those against, an empty bar, to the end. */
export function Balance({ lines }: { lines: Sides[] }) {
  const most = Math.max(1, ...lines.flatMap((line) => [line.for, line.against]));
  return (
    <ul className="grid gap-4">
      {lines.map((line) => (
        <li key={line.key} className="grid gap-1">
          <p className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 font-semibold wrap-anywhere">{line.label}</span>
            <span className="shrink-0 text-sm tabular-nums">{line.said}</span>
          </p>
          <svg
            viewBox="0 0 200 10"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="h-3 w-full rounded-sm bg-sunken rtl:-scale-x-100"
          >
            <rect
              x={100 - (line.for / most) * 100}
              width={(line.for / most) * 100}
              height="10"
              className="fill-brand-edge"
            />
            <rect
              x="100"
              width={(line.against / most) * 100}
              height="10"
              strokeWidth="1.5"
              className="fill-surface stroke-ink"
              vectorEffect="non-scaling-stroke"
            />
            <path d="M100 0v10" strokeWidth="2" className="stroke-ink" vectorEffect="non-scaling-stroke" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
