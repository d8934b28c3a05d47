import type { ReactNode } from "react";

type Tab = { label: ReactNode; href: string; current?: boolean; count?: string };

/** Views of the same thing, as links. On a phone more than fit take a second line, so that none is out of sight. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="sm:overflow-x-auto">
      <ul className="flex flex-wrap gap-x-1 border-b border-line sm:min-w-max sm:flex-nowrap">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="-mb-px flex min-h-12 items-center gap-2 border-b-3 border-transparent px-3 font-semibold text-muted hover:border-brand-line hover:text-ink aria-[current]:border-brand-edge aria-[current]:text-ink"
            >
              {tab.label}
              {tab.count ? (
                <span className="rounded-full bg-sunken px-2 text-sm tabular-nums text-ink">{tab.count}</span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A choice among a few orders or views, close together: sorting, list or map. */
export function Segments({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="max-w-full overflow-x-auto">
      <ul className="inline-flex gap-1 rounded-control bg-sunken p-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? "true" : undefined}
              className="flex min-h-11 items-center gap-2 rounded-lg px-3.5 text-sm font-semibold whitespace-nowrap text-muted hover:text-ink aria-[current]:bg-surface aria-[current]:text-ink aria-[current]:shadow-card"
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
