import type { ReactNode } from "react";
import { Icon, type IconName } from "@/lib/ui/icon";

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** On paper it is open, without the words to press. */
  printed?: boolean;
  /** What is in it stands as wide as what is above. */
  wide?: boolean;
};

/** More, for those who want it: opens in place, without JavaScript. */
export function Disclosure({ summary, children, open, printed, wide }: DisclosureProps) {
  return (
    <details open={open} className={printed ? "group printed" : "group"}>
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 font-semibold text-brand-text hover:text-brand-text-hover">
        <Icon
          name="chevron"
          size={18}
          className="-rotate-90 group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0"
        />
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className={wide ? "" : "mt-1 border-s-3 border-line ps-4"}>{children}</div>
    </details>
  );
}

export type MenuProps = {
  /** What the button shows; `label` is heard before it, or alone where there is an icon only. */
  summary?: ReactNode;
  icon?: IconName;
  label?: string;
  /**
   * Which edge of the button the menu keeps to; in staff's shell the end on a phone, the start on a desk, and in a
   * page's header the start of all its buttons (their box is `relative`) until these stand at the page's end.
   */
  align?: Align;
  up?: boolean;
  children: ReactNode;
};

/**
 * A button with a list of links or small forms beneath. Opening one closes the others of the same name;
 * `CloseMenus` adds Escape and leaving.
 */
export function Menu({ summary, icon, label, align = "end", up, children }: MenuProps) {
  return (
    <details name="menu" className={`group ${align === "header" ? "lg:relative" : "relative"}`}>
      <summary className="flex min-h-11 min-w-11 cursor-pointer list-none items-center justify-center gap-1.5 rounded-control px-2.5 font-semibold text-ink group-open:bg-sunken hover:bg-sunken">
        {icon ? <Icon name={icon} /> : null}
        {label ? <span className="sr-only">{label} </span> : null}
        {summary}
        {summary ? <Icon name="chevron" size={16} className="text-muted group-open:rotate-180" /> : null}
      </summary>
      <div
        className={`absolute ${sides[align]} ${up ? "bottom-full mb-2" : "top-full mt-2"} z-30 min-w-56 max-w-[calc(100vw-2rem)] rounded-card border border-line bg-surface p-2 shadow-lifted`}
      >
        {children}
      </div>
    </details>
  );
}

type Align = "start" | "end" | "shell" | "header";

const sides: Record<Align, string> = {
  start: "start-0",
  end: "end-0",
  shell: "max-lg:end-0 lg:start-0",
  header: "max-lg:start-0 lg:end-0",
};

type MenuLinkProps = { href: string; children: ReactNode; icon?: IconName; current?: boolean; lang?: string };

export function MenuLink({ href, children, icon, current, lang }: MenuLinkProps) {
  return (
    <a
      href={href}
      lang={lang}
      hrefLang={lang}
      aria-current={current ? "true" : undefined}
      className="flex min-h-11 items-center gap-3 rounded-lg px-3 py-2 text-ink hover:bg-brand-soft aria-[current]:font-bold"
    >
      {icon ? <Icon name={icon} className="text-muted" /> : null}
      <span className="flex-1">{children}</span>
      {current ? <Icon name="check" size={18} className="text-brand-text" /> : null}
    </a>
  );
}
