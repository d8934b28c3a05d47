import type { ReactNode } from "react";
import { Icon } from "@/lib/ui/icon";

/** One thing that can be changed: what it is, how it stands, and the way to its own page. */
export function SettingRow({ href, label, value }: { href: string; label: string; value?: ReactNode }) {
  return (
    <li>
      <a
        href={href}
        className="flex min-h-16 items-center gap-4 px-4 py-3 text-ink hover:bg-brand-soft sm:px-5"
      >
        <span className="grid min-w-0 flex-1 gap-x-6 sm:grid-cols-[13rem_1fr] sm:items-baseline">
          <span className="font-semibold">{label}</span>
          <span className="line-clamp-2 min-w-0 text-muted">{value}</span>
        </span>
        <Icon name="chevron" size={18} className="-rotate-90 text-muted rtl:rotate-90" />
      </a>
    </li>
  );
}

/** Without a title where the page's own says it all. */
export function SettingList({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      {title ? <h2 className="text-xl font-bold">{title}</h2> : null}
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {children}
      </ul>
    </section>
  );
}
