import type { ReactNode } from "react";

type StatProps = { value: string; label: string; href?: string; note?: ReactNode };

/** A number and what it counts; with an address the number leads to what it counts. */
export function Stat({ value, label, href, note }: StatProps) {
  const number = <span className="text-3xl font-bold tracking-tight tabular-nums">{value}</span>;
  return (
    <div className="grid content-start gap-0.5">
      {href ? (
        <a href={href} className="group grid text-ink">
          <span className="decoration-brand-edge decoration-2 underline-offset-4 group-hover:underline">
            {number}
          </span>
          <span className="text-sm font-semibold text-brand-text underline underline-offset-4">{label}</span>
        </a>
      ) : (
        <p className="grid">
          {number}
          <span className="text-sm font-semibold text-muted">{label}</span>
        </p>
      )}
      {note ? <div className="text-sm text-muted">{note}</div> : null}
    </div>
  );
}
