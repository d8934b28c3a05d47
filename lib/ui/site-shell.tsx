import type { ReactNode } from "react";
import { CloseMenus } from "@/lib/ui/close-menus";
import { Icon, type IconName } from "@/lib/ui/icon";

export type NavItem = { href: string; label: string; icon?: IconName; current?: boolean };

type SiteShellProps = {
  /** With the `SkipLink` as its first. */
  header: ReactNode;
  footer?: ReactNode;
  /** The thumb's bar on phones is in `footer`, which keeps clear of it. */
  hasBottomBar?: boolean;
  children: ReactNode;
};

/** What is around every page of a city. Children bring their own width (`Page`). */
export function SiteShell({ header, footer, hasBottomBar, children }: SiteShellProps) {
  return (
    <div
      className={`flex min-h-dvh flex-col ${hasBottomBar ? "max-md:bg-sunken max-md:pb-[calc(4.25rem+env(safe-area-inset-bottom))]" : ""}`}
    >
      {header}
      <CloseMenus />
      <main id="content" tabIndex={-1} className="flex-1 bg-paper pb-12 print:bg-transparent print:pb-0">
        {children}
      </main>
      {footer}
    </div>
  );
}

type PageProps = { children: ReactNode; width?: "text" | "normal" | "wide"; className?: string };

/** The column that a page's content keeps to. */
export function Page({ children, width = "normal", className = "" }: PageProps) {
  return (
    <div
      className={`mx-auto grid w-full gap-8 px-4 py-6 sm:px-6 sm:py-10 *:min-w-0 ${widths[width]} ${className}`}
    >
      {children}
    </div>
  );
}

type BottomBarProps = { label: string; items: NavItem[]; action: NavItem | null };

/** Two ways before and two after the main action, which sits in the middle under the thumb, where there is one. */
export function BottomBar({ label, items, action }: BottomBarProps) {
  const half = Math.ceil(items.length / 2);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="mx-auto grid max-w-lg auto-cols-fr grid-flow-col items-end">
        {items.slice(0, half).map((item) => (
          <BarItem key={item.href} item={item} />
        ))}
        {action ? (
          <li className="grid justify-items-center">
            <a
              href={action.href}
              className="group grid min-h-16 content-end justify-items-center pb-1.5 text-xs font-bold text-ink"
            >
              <span className="-mt-5 grid size-14 place-items-center rounded-full border-4 border-surface bg-brand text-on-brand shadow-card group-hover:bg-brand-hover">
                <Icon name={action.icon ?? "plus"} size={28} />
              </span>
              {action.label}
            </a>
          </li>
        ) : null}
        {items.slice(half).map((item) => (
          <BarItem key={item.href} item={item} />
        ))}
      </ul>
    </nav>
  );
}

function BarItem({ item }: { item: NavItem }) {
  return (
    <li>
      <a
        href={item.href}
        aria-current={item.current ? "page" : undefined}
        className="grid min-h-16 content-center justify-items-center gap-1 text-center text-xs font-semibold whitespace-nowrap text-muted hover:text-ink aria-[current]:text-brand-text"
      >
        {item.icon ? <Icon name={item.icon} size={22} /> : null}
        {item.label}
      </a>
    </li>
  );
}

const widths = { text: "max-w-3xl", normal: "max-w-6xl", wide: "max-w-[100rem]" };
