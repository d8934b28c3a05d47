import { LogoMark } from "@/lib/ui/logo";

type FooterLink = { href: string; label: string };
type SiteFooterProps = {
  label: string;
  cityName: string;
  /** By what they are about; where one group is all, it needs no title. */
  groups: { title?: string; links: FooterLink[] }[];
  platform: FooterLink;
};

export function SiteFooter({ label, cityName, groups, platform }: SiteFooterProps) {
  return (
    <footer className="border-t print:hidden border-line bg-sunken">
      <div className="mx-auto grid max-w-6xl gap-6 px-4 py-8 sm:px-6">
        <nav aria-label={label} className="grid gap-4">
          <p className="text-lg font-bold">{cityName}</p>
          <div className="gap-x-6 max-sm:columns-[8rem_2] sm:grid sm:grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))]">
            {groups.map(({ title, links }) => (
              <div
                key={title ?? links[0]?.href}
                className="grid min-w-0 content-start gap-1 max-sm:mb-5 max-sm:break-inside-avoid"
              >
                {title ? <p className="text-sm font-semibold text-muted">{title}</p> : null}
                <ul className={title ? "grid" : "-ms-2 flex flex-wrap gap-x-2"}>
                  {links.map((link) => (
                    <li key={link.href} className="min-w-0">
                      <a
                        href={link.href}
                        className={`inline-flex min-h-11 items-center wrap-break-word text-ink underline decoration-line-strong underline-offset-4 hover:decoration-2 ${title ? "" : "px-2"}`}
                      >
                        {link.label}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
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
