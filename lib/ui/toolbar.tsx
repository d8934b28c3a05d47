import type { ReactNode } from "react";

/** Filters, sorting and a search in one line that wraps. */
export function Toolbar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-wrap items-center gap-2">{children}</div>
      {end ? <div className="flex min-w-0 flex-wrap items-center gap-2">{end}</div> : null}
    </div>
  );
}

type FilterChipProps = { href: string; children: ReactNode; current?: boolean; count?: string };

/** One value to filter by, with how many there are. Pressed again it lets go: its address then lacks it. */
export function FilterChip({ href, children, current, count }: FilterChipProps) {
  return (
    <a
      href={href}
      aria-current={current ? "true" : undefined}
      className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong/60 bg-surface px-4 text-sm font-semibold text-ink hover:border-brand-edge hover:bg-brand-soft aria-[current]:border-brand-edge aria-[current]:bg-brand aria-[current]:text-on-brand"
    >
      {children}
      {count ? <span className="font-normal tabular-nums opacity-80">{count}</span> : null}
    </a>
  );
}
