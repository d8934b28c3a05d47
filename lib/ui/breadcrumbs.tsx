import { Icon } from "@/lib/ui/icon";

type Crumb = { label: string; href?: string };

/** The way here; the last one is this page and no link. On a phone only the way back shows. */
export function Breadcrumbs({ label, items }: { label: string; items: Crumb[] }) {
  const parent = items.findLast((item) => item.href);
  return (
    <nav aria-label={label} className="-mb-4 text-sm">
      {parent?.href ? (
        <a
          href={parent.href}
          className="inline-flex min-h-11 items-center gap-1.5 py-1.5 text-brand-text sm:hidden"
        >
          <Icon name="back" size={18} />
          <span className="underline underline-offset-4">{parent.label}</span>
        </a>
      ) : null}
      <ol className="hidden flex-wrap items-center sm:flex">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center">
            {index > 0 ? (
              <Icon name="chevron" size={16} className="mx-1.5 -rotate-90 text-muted rtl:rotate-90" />
            ) : null}
            {item.href ? (
              <a
                href={item.href}
                className="inline-flex min-h-11 items-center text-brand-text underline underline-offset-4"
              >
                {item.label}
              </a>
            ) : (
              <span aria-current="page" className="text-muted">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
