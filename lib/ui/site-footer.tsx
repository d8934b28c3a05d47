import { LogoMark } from "@/lib/ui/logo";

type FooterLink = { href: string; label: string };
type SiteFooterProps = {
  label: string;
  cityName: string;
  links: FooterLink[];
  platform: FooterLink;
};

export function SiteFooter({ label, cityName, links, platform }: SiteFooterProps) {
  return (
    <footer className="print:hidden mt-12 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-6xl gap-6 px-4 py-8 sm:px-6">
        <nav aria-label={label} className="grid gap-1">
          <p className="font-bold">{cityName}</p>
          <ul className="-ms-2 flex flex-wrap gap-x-2">
            {links.map((link) => (
              <li key={link.href}>
                <a
                  href={link.href}
                  className="inline-flex min-h-11 items-center px-2 text-ink underline decoration-line-strong underline-offset-4 hover:decoration-2"
                >
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a
          href={platform.href}
          className="inline-flex min-h-11 items-center gap-2.5 justify-self-start text-sm text-muted hover:text-ink"
        >
          <LogoMark size={20} />
          {platform.label}
        </a>
      </div>
    </footer>
  );
}
