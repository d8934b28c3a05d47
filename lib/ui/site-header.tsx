import type { ReactNode } from "react";
import { Menu, MenuLink, type MenuProps } from "@/lib/ui/disclosure";
import { LogoMark } from "@/lib/ui/logo";
import type { NavItem } from "@/lib/ui/site-shell";

type SiteHeaderProps = {
  home: string;
  cityName: string;
  /** The city's own logo; without one the ring stands there. */
  logo?: { src: string; alt: string };
  navLabel: string;
  /** `wide`: only where there is room for all of them. */
  nav: (NavItem & { wide?: boolean })[];
  /** Account menu, sign-in link, language menu, in this order. */
  tools: ReactNode;
};

export function SiteHeader({ home, cityName, logo, navLabel, nav, tools }: SiteHeaderProps) {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex min-h-16 max-w-6xl items-center gap-x-3 px-4 sm:gap-x-6 sm:px-6">
        <a href={home} className="flex min-h-11 min-w-0 items-center gap-2.5 py-1 text-ink">
          {logo ? <img src={logo.src} alt={logo.alt} className="h-9 w-auto max-w-32" /> : <LogoMark />}
          <span className="line-clamp-2 min-w-0 text-lg/tight font-bold tracking-tight wrap-break-word">
            {cityName}
          </span>
        </a>
        <nav aria-label={navLabel} className="hidden self-stretch md:block">
          <ul className="flex h-full gap-1">
            {nav.map((item) => (
              <li key={item.href} className={item.wide ? "max-lg:hidden" : undefined}>
                <a
                  href={item.href}
                  aria-current={item.current ? "page" : undefined}
                  className="flex h-full items-center border-y-3 border-transparent px-2 font-semibold whitespace-nowrap text-muted hover:text-ink xl:px-3 aria-[current]:border-b-brand-edge aria-[current]:text-ink"
                >
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex shrink-0 items-center gap-1">{tools}</div>
      </div>
    </header>
  );
}

type LanguageMenuProps = {
  label: string;
  /** This page in each language. */
  languages: { locale: string; name: string; href: string; current?: boolean }[];
  align?: MenuProps["align"];
};

export function LanguageMenu({ label, languages, align }: LanguageMenuProps) {
  const current = languages.find((language) => language.current);
  if (languages.length < 2) return null;
  return (
    <Menu
      align={align}
      icon="globe"
      label={`${label}:`}
      summary={<span className="text-sm max-sm:sr-only">{current?.name}</span>}
    >
      {languages.map(({ locale, name, href, current: isCurrent }) => (
        <MenuLink key={locale} href={href} lang={locale} current={isCurrent}>
          {name}
        </MenuLink>
      ))}
    </Menu>
  );
}
