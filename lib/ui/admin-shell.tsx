import type { ReactNode } from "react";
import { CloseMenus } from "@/lib/ui/close-menus";
import { SkipLink } from "@/lib/ui/hidden";
import { Icon } from "@/lib/ui/icon";
import { LogoMark } from "@/lib/ui/logo";
import type { NavItem } from "@/lib/ui/site-shell";

export type AdminNavItem = NavItem & { count?: string };
export type AdminNavGroup = { label?: string; items: AdminNavItem[] };

type AdminShellProps = {
  skipLabel: string;
  navLabel: string;
  menuLabel: string;
  /** Staff's own first page. */
  home: string;
  cityName: string;
  /** The city's own logo; without one the ring stands there. */
  logo?: { src: string; alt: string };
  /** The way back to what citizens see. */
  site: { href: string; label: string };
  groups: AdminNavGroup[];
  tools?: ReactNode;
  children: ReactNode;
};

/** Staff's screens: the ways beside the work on a desk, behind one button in the bar on a phone. */
export function AdminShell(props: AdminShellProps) {
  const { skipLabel, navLabel, menuLabel, home, cityName, logo, site, groups, tools, children } = props;
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] print:block">
      <SkipLink label={skipLabel} />
      <CloseMenus />
      <header className="border-line bg-surface print:hidden max-lg:relative max-lg:border-b lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-e">
        <div className="flex min-h-16 items-center gap-1 ps-4 pe-2 lg:flex-wrap lg:px-5 lg:pt-4 lg:pb-2">
          <a href={home} className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 text-ink lg:basis-full">
            {logo ? <img src={logo.src} alt={logo.alt} className="h-9 w-auto max-w-24" /> : <LogoMark />}
            <span className="truncate text-lg font-bold tracking-tight">{cityName}</span>
          </a>
          <div className="flex items-center gap-1 lg:-ms-2.5 lg:w-full">{tools}</div>
          <details name="menu" className="group/nav lg:hidden">
            <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-control px-2.5 font-semibold group-open/nav:bg-sunken hover:bg-sunken">
              <Icon name="menu" />
              <span className="max-[26rem]:sr-only">{menuLabel}</span>
            </summary>
            <div className="absolute inset-x-0 top-full z-30 border-y border-line bg-surface shadow-lifted">
              <AdminNav label={navLabel} groups={groups} site={site} />
            </div>
          </details>
        </div>
        <div className="max-lg:hidden">
          <AdminNav label={navLabel} groups={groups} site={site} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0">
        {children}
      </main>
    </div>
  );
}

function AdminNav({ label, groups, site }: { label: string; groups: AdminNavGroup[]; site: NavItem }) {
  return (
    <nav aria-label={label} className="grid gap-4 px-3 pt-2 pb-6">
      {groups.map((group) => (
        <div key={group.label ?? group.items[0]?.href}>
          {group.label ? <p className="px-3 pb-1 text-sm font-semibold text-muted">{group.label}</p> : null}
          <ul>
            {group.items.map((item) => (
              <li key={item.href}>
                <AdminLink item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <a
        href={site.href}
        className="flex min-h-11 items-center gap-3 px-3 text-sm font-semibold text-brand-text hover:underline"
      >
        <Icon name="back" size={18} />
        {site.label}
      </a>
    </nav>
  );
}

function AdminLink({ item }: { item: AdminNavItem }) {
  return (
    <a
      href={item.href}
      aria-current={item.current ? "page" : undefined}
      className="flex min-h-11 items-center gap-3 rounded-control px-3 text-ink lg:min-h-9 hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-bold aria-[current]:text-brand-text"
    >
      {item.icon ? <Icon name={item.icon} className="opacity-80" /> : null}
      <span className="min-w-0 flex-1">{item.label}</span>
      {item.count ? (
        <span className="rounded-full bg-brand px-2 text-sm font-bold tabular-nums text-on-brand">
          {item.count}
        </span>
      ) : null}
    </a>
  );
}
